/** Complete sign-ups against the service in its own process, one at a time and many side by side. */
import { type Load, load } from './load.ts';
import { patient, signUp } from './patient.ts';
import { type ServerProcess, startCommand, startServer } from './server-process.ts';

/** The numbers of sign-ups that run side by side. */
const crowds = [1, 8, 32];
const times = 300;
const warmUp = 100;

export interface Speed {
  readonly crowds: readonly ({ readonly atATime: number } & Load)[];
  /** Milliseconds of a sign-up, 32 at a time, its hash included: true however busy the machine is with others. */
  readonly processorTime: { readonly service: number; readonly engine: number; readonly client: number };
  readonly memory: Awaited<ReturnType<ServerProcess['peakMemory']>>;
}

export async function speed(): Promise<Speed> {
  const server = await startServer(await startCommand());
  let number = 0;
  const one = () => signUp(server.port, patient(number++));
  try {
    await load(warmUp, 8, one);
    const measured: Speed['crowds'][number][] = [];
    let processorTime = { service: 0, engine: 0, client: 0 };
    for (const atATime of crowds) {
      const before = await server.processorTime();
      const own = process.cpuUsage();
      measured.push({ atATime, ...(await load(times, atATime, one)) });
      const after = await server.processorTime();
      const { user, system } = process.cpuUsage(own);
      processorTime = {
        service: (after.server - before.server) / times,
        engine: (after.engine - before.engine) / times,
        client: (user + system) / 1000 / times,
      };
    }
    return { crowds: measured, processorTime, memory: await server.peakMemory() };
  } finally {
    await server.stop();
  }
}
