/** `npm start` in a process of its own, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const children: ChildProcess[] = [];

export interface Started {
  /** Waits until it answers. @returns its address. */
  address(): Promise<string>;
  /** Its output so far, errors included. */
  said(): string;
  /** @returns the exit code, null if a signal ended it. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

/** @param environment such as `{ PORT: '0' }`, over that of the tests. */
export function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, ['local/start.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += chunk;
    });
  const exited: Promise<number | null> = once(child, 'close').then(([code]) => code);
  return {
    async address() {
      for (;;) {
        const [address] = /http:\/\/localhost:\d+(?=\n)/.exec(said) ?? [];
        if (address !== undefined) return address;
        if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
        await new Promise(resolve => setTimeout(resolve, 10));
      }
    },
    said: () => said,
    end(signal) {
      child.kill(signal);
      return exited;
    },
    exited,
  };
}

/** Ends what a failed test left running. */
export function endAll(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}
