/** The local service as a process of its own: started like a person starts it, weighed by the kernel. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closeServer, listen } from '../../http/http.ts';

const ownRoot = new URL('../../..', import.meta.url);

/** @returns what `npm start` runs, without npm in between. @throws Error when that is no program of Node's. */
export async function startCommand(root = ownRoot): Promise<[string, ...string[]]> {
  const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const [program, ...args] = String(scripts.start).split(' ');
  if (program !== 'node') throw new Error(`npm start runs ${program}, not node.`);
  return [process.execPath, ...args];
}

const startsWithinMs = 20_000;

export interface ServerProcess {
  readonly port: number;
  /** Milliseconds from the start of the process to the first answer of the API. */
  readonly answeredAfter: number;
  /** Processor time so far, in milliseconds, all threads together, of the process and of the table's engine. */
  processorTime(): Promise<{ server: number; engine: number }>;
  /** Peak resident memory so far, in MB, of the process and of its child, the table's engine. */
  peakMemory(): Promise<{ server: number; engine: number }>;
  stop(): Promise<void>;
}

interface ServerOptions {
  /** Of the checkout whose service it is; this one by default. */
  readonly root?: URL;
  /** Path of a module that is loaded before the service. */
  readonly preload?: string;
}

/**
 * Starts the service on a free port and waits until the API answers.
 * @param command a program and its arguments. It inherits this environment and gets PORT.
 */
export async function startServer(
  command: readonly [string, ...string[]],
  { root = ownRoot, preload }: ServerOptions = {},
): Promise<ServerProcess> {
  const port = await anyPort();
  const [program, ...args] = command;
  const begun = performance.now();
  // A group of its own, so that ending it also ends what a package manager started.
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), ...(preload && { NODE_OPTIONS: `--import=${preload}` }) },
  });
  const kill = () => void (child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGTERM'));
  process.once('exit', kill);
  const answeredAfter = (await firstAnswer(port, child)) - begun;
  return {
    port,
    answeredAfter,
    processorTime: () => ofFamily(child.pid ?? 0, processorTime),
    peakMemory: () => ofFamily(child.pid ?? 0, highWaterMark),
    async stop() {
      process.off('exit', kill);
      const ended = once(child, 'exit');
      kill();
      await ended;
    },
  };
}

async function anyPort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0);
  await closeServer(probe);
  return port;
}

async function firstAnswer(port: number, child: ChildProcess): Promise<number> {
  const giveUpAt = performance.now() + startsWithinMs;
  while (child.exitCode === null && performance.now() < giveUpAt) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/documents`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return performance.now();
    await pause(10);
  }
  throw new Error('The service does not start.');
}

/** A figure of the process, and its children's together. */
async function ofFamily(pid: number, figure: (pid: number) => Promise<number>) {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
  const [server = 0, ...others] = await Promise.all([pid, ...children.map(Number)].map(figure));
  return { server, engine: others.reduce((sum, value) => sum + value, 0) };
}

/** Fields 14 and 15 of /proc/<pid>/stat, in hundredths of a second; the second field may itself hold spaces. */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

async function highWaterMark(pid: number): Promise<number> {
  const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
