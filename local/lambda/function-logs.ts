/** The functions' standard output goes to a log, as under Lambda, and does not mix with our own lines. */
import { AsyncLocalStorage } from 'node:async_hooks';

export type LogSink = (line: string) => void;

export class FunctionLogs {
  readonly #running = new AsyncLocalStorage<true>();
  readonly #sink: LogSink;
  readonly #write = process.stdout.write;

  constructor(sink: LogSink) {
    this.#sink = sink;
    const { stdout } = process;
    const write = this.#write.bind(stdout) as typeof stdout.write;
    stdout.write = ((chunk: string | Uint8Array, ...rest: []) => {
      if (this.#running.getStore() === undefined) return write(chunk, ...rest);
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      // Outside of the function again, so that a sink may itself write to standard output.
      this.#running.exit(() => sink(text.trimEnd()));
      return true;
    }) as typeof stdout.write;
  }

  /** Runs a function. Everything it writes, even later, is its log. */
  during<T>(call: () => T): T {
    return this.#running.run(true, call);
  }

  /** A line of the local run itself. */
  note(line: string): void {
    this.#sink(line);
  }

  /** Gives standard output back. */
  stop(): void {
    process.stdout.write = this.#write;
  }
}
