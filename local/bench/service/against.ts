/** The processor time of a sign-up without its password hash, here and in another checkout, in turns. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from '../statistics.ts';
import { load } from './load.ts';
import { patient, signUp } from './patient.ts';
import { type ServerProcess, startCommand, startServer } from './server-process.ts';

const rounds = 7;
const signUpsARound = 100;
const atATime = 8;
const warmUp = 100;

const here = new URL('../../..', import.meta.url);
const cheapHash = fileURLToPath(new URL('cheap-hash.ts', import.meta.url));

export interface Compared {
  /** Milliseconds of service and table engine together, one figure a round. */
  readonly here: readonly number[];
  readonly there: readonly number[];
  /** The median of the rounds' ratios, here over there: neighbours in time share whatever else the machine does. */
  readonly ratio: number;
}

/**
 * @param folder of another checkout, with its dependencies installed
 * @throws Error when one of the services does not start
 */
export async function against(folder: string): Promise<Compared> {
  const there = pathToFileURL(`${folder}/`);
  const servers: ServerProcess[] = [];
  let number = 0;
  const run = (server: ServerProcess, times: number) =>
    load(times, atATime, () => signUp(server.port, patient(number++)));
  const cost = async (server: ServerProcess): Promise<number> => {
    const before = await server.processorTime();
    await run(server, signUpsARound);
    const after = await server.processorTime();
    return (after.server + after.engine - before.server - before.engine) / signUpsARound;
  };
  try {
    for (const root of [here, there]) {
      const server = await startServer(await startCommand(root), { root, preload: cheapHash });
      servers.push(server);
      await run(server, warmUp);
    }
    const [own, other] = servers as [ServerProcess, ServerProcess];
    const compared = { here: [] as number[], there: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      compared.here.push(await cost(own));
      compared.there.push(await cost(other));
    }
    return {
      ...compared,
      ratio: median(compared.here.map((each, round) => each / (compared.there[round] ?? Number.NaN))),
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}
