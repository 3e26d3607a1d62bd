/** The time of a sign-in with a wrong password, and of a forgotten password, with a known and an unknown phone (requirement C2). */
import { type Patient, patient } from '../service/patient.ts';
import { startCommand, startServer } from '../service/server-process.ts';
import { median } from '../statistics.ts';
import { ask, join } from './member.ts';

/** Times of an unknown phone against those of a known one: 1 where nothing can be told. */
export interface Enumeration {
  readonly signIn: number;
  readonly reset: number;
}

/** Few enough tries for each account that no stranger slows its owner. */
const triesOfEach = 6;
const accounts = 12;

/** Everybody comes from an address of their own, and the two kinds take turns. */
async function ratio(
  members: readonly Patient[],
  first: number,
  act: (identifier: string, from: string) => Promise<unknown>,
): Promise<number> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const timed = async (kind: keyof typeof times, identifier: string, from: string) => {
    const begun = performance.now();
    await act(identifier, from);
    times[kind].push(performance.now() - begun);
  };
  let number = first;
  for (let turn = 0; turn < triesOfEach; turn++)
    for (const { phone } of members) {
      await timed('known', phone, patient(number++).address);
      const stranger = patient(number++);
      await timed('unknown', stranger.phone, stranger.address);
    }
  return median(times.unknown) / median(times.known);
}

export async function enumeration(): Promise<Enumeration> {
  const server = await startServer(await startCommand());
  const { port } = server;
  try {
    const members: Patient[] = [];
    for (let number = 0; number < accounts; number++) members.push(await join(port, patient(960_000 + number)));
    const body = { password: 'Tournesol-bleu-49' };
    return {
      signIn: await ratio(members, 970_000, (identifier, from) =>
        ask(port, from, 401, 'POST', '/api/sessions', { body: { identifier, ...body } }),
      ),
      reset: await ratio(members, 980_000, (identifier, from) =>
        ask(port, from, 202, 'POST', '/api/password-resets', { body: { identifier } }),
      ),
    };
  } finally {
    await server.stop();
  }
}
