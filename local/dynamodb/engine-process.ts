/** The DynamoDB engine as a child process that cannot outlive its parent. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

/**
 * The shell becomes the engine. It leaves a reader behind that ends the engine once the parent's pipe breaks. That happens
 * even when the parent is killed and runs no handler. A line on the pipe tells the reader that all is in order.
 */
const watched = '{ read -r done <&3 || kill $$; } 2>/dev/null & exec "$0" "$@" 3<&-';

/** @returns the path of the engine's program for this platform, or undefined where none is installed. */
export function findEngine(): string | undefined {
  const program = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/${program}`);
  } catch {
    return undefined;
  }
}

export interface EngineProcess {
  /** Settles with a sentence when the engine ends by itself. */
  readonly ended: Promise<string>;
  /** Ends the engine and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts the engine; its own session keeps Ctrl-C from reaching it before the parent has finished with it. */
export function startEngine(program: string, args: readonly string[]): EngineProcess {
  const child: ChildProcess =
    process.platform === 'win32'
      ? spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
      : spawn('/bin/sh', ['-c', watched, program, ...args], {
          stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
          detached: true,
        });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-2000);
  });
  const pipe = child.stdio[3];
  pipe?.on('error', () => undefined);
  const kill = () => child.kill();
  process.once('exit', kill);
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', code => resolve(`The DynamoDB engine ended (${code ?? 'killed'}). ${said}`.trim()));
  }).finally(() => {
    process.off('exit', kill);
    if (pipe && 'end' in pipe) pipe.end('done\n');
  });
  return {
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
