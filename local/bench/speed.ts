/** Complete sign-ups against the service in its own process, and the password hash alone on the same machine. */
import { hashPassword } from '../../adapters/password/argon2.ts';
import { stages } from '../../bin/stages.ts';
import { type Load, load, timed } from './load.ts';
import { patient, signUp } from './patient.ts';
import { type ServerProcess, startCommand, startServer } from './server-process.ts';
import { median } from './statistics.ts';

/** How many sign-ups run side by side. */
const crowds = [8, 32];
const times = 300;
const warmUp = 100;
const hashesTogether = 300;

export interface Speed {
  /** 1 at a time, each with a hash alone right before it: the other load of the machine changes by the minute. */
  readonly alone: { readonly signUps: readonly number[]; readonly hashes: readonly number[] };
  /** Milliseconds: the median of the differences, a sign-up less the hash before it. */
  readonly besideHash: number;
  readonly crowds: readonly ({ readonly atATime: number } & Load)[];
  /**
   * Milliseconds of processor time of a sign-up and of a hash, 32 at a time. They hold however busy the machine is with
   * others.
   */
  readonly processorTime: { service: number; engine: number; client: number; hash: number };
  readonly memory: Awaited<ReturnType<ServerProcess['peakMemory']>>;
}

export async function speed(): Promise<Speed> {
  const server = await startServer(await startCommand());
  let number = 0;
  const one = () => signUp(server.port, patient(number++));
  const hash = () => hashPassword('Tilleul-Cascade-47', stages.local.password);
  try {
    await load(warmUp, 8, one);
    const alone = { signUps: [] as number[], hashes: [] as number[] };
    for (let pair = 0; pair < times; pair++) {
      alone.hashes.push(await timed(hash));
      alone.signUps.push(await timed(one));
    }
    const besideHash = median(alone.signUps.map((each, pair) => each - (alone.hashes[pair] ?? Number.NaN)));
    const measured: Speed['crowds'][number][] = [];
    const spent = { service: 0, engine: 0, client: 0 };
    for (const atATime of crowds) {
      const before = await server.processorTime();
      const own = process.cpuUsage();
      measured.push({ atATime, ...(await load(times, atATime, one)) });
      const after = await server.processorTime();
      spent.service = (after.server - before.server) / times;
      spent.engine = (after.engine - before.engine) / times;
      spent.client = spentSince(own) / times;
    }
    const own = process.cpuUsage();
    await load(hashesTogether, 32, hash);
    const processorTime = { ...spent, hash: spentSince(own) / hashesTogether };
    return { alone, besideHash, crowds: measured, processorTime, memory: await server.peakMemory() };
  } finally {
    await server.stop();
  }
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
