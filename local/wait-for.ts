/** Waiting for an event of an emitter: the ground of a client's long poll. */
import type { EventEmitter } from 'node:events';

/**
 * @param name of the event after which it is worth looking again
 * @param look answers undefined while it is not there yet. It is called once for each event, so it should be cheap.
 * @returns the value, or undefined when it did not come within `waitMs`
 */
export function waitFor<Names extends Record<keyof Names, unknown[]>, T>(
  events: EventEmitter<Names>,
  name: keyof Names & string,
  look: () => T | undefined,
  waitMs: number,
): Promise<T | undefined> {
  const there = look();
  if (there !== undefined || waitMs <= 0) return Promise.resolve(there);
  return new Promise(resolve => {
    const emitter = events as EventEmitter;
    const end = (found: T | undefined) => {
      clearTimeout(timer);
      emitter.off(name, check);
      resolve(found);
    };
    const check = () => {
      const found = look();
      if (found !== undefined) end(found);
    };
    const timer = setTimeout(end, waitMs, undefined).unref();
    emitter.on(name, check);
  });
}
