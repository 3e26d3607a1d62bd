/** Complete sign-ups against the service in its own process, and the password hash alone on the same machine. */
import { hashPassword } from '../adapters/password/argon2.ts';
import { type Load, load } from './load.ts';
import { patient, signUp } from './patient.ts';
import { type ServerProcess, startCommand, startServer } from './server-process.ts';

/** How many sign-ups run side by side, and when their patients first look again, in milliseconds. */
const crowds = [
  { atATime: 1, firstPause: 5 },
  { atATime: 8, firstPause: 8 },
  { atATime: 32, firstPause: 30 },
];
const times = 300;
const warmUp = 100;
const hashes = { alone: 60, together: 300 };

export interface Speed {
  readonly signUps: readonly ({ atATime: number } & Load)[];
  readonly hashAlone: Load;
  /** 32 at a time: as many a second as the machine's cores allow. */
  readonly hashTogether: Load;
  /** Milliseconds of a sign-up and of a hash, 32 at a time: what they cost, however busy the machine is with others. */
  readonly processorTime: { service: number; engine: number; client: number; hash: number };
  readonly memory: Awaited<ReturnType<ServerProcess['peakMemory']>>;
}

export async function speed(): Promise<Speed> {
  const server = await startServer(await startCommand());
  let number = 0;
  const run = (count: number, { atATime, firstPause }: (typeof crowds)[number]) =>
    load(count, atATime, () => signUp(server.port, patient(number++), { firstPause }));
  const hash = () => hashPassword('Tilleul-Cascade-47');
  try {
    await run(warmUp, { atATime: 8, firstPause: 8 });
    await load(20, 2, hash);
    // The hash right beside what is compared with it, for whatever else the machine does changes by the minute.
    const hashAlone = await load(hashes.alone, 1, hash);
    const signUps: Speed['signUps'][number][] = [];
    const spent = { service: 0, engine: 0, client: 0 };
    for (const crowd of crowds) {
      const before = await server.processorTime();
      const own = process.cpuUsage();
      signUps.push({ ...crowd, ...(await run(times, crowd)) });
      const after = await server.processorTime();
      spent.service = (after.server - before.server) / times;
      spent.engine = (after.engine - before.engine) / times;
      spent.client = spentSince(own) / times;
    }
    const own = process.cpuUsage();
    const hashTogether = await load(hashes.together, 32, hash);
    const processorTime = { ...spent, hash: spentSince(own) / hashes.together };
    return { signUps, hashAlone, hashTogether, processorTime, memory: await server.peakMemory() };
  } finally {
    await server.stop();
  }
}

function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
