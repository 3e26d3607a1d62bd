/** Many patients at once: the same work at a given concurrency, timed one by one and as a whole. */

export interface Load {
  /** Milliseconds that each took. */
  readonly durations: readonly number[];
  /** The number done each second, from the first start to the last end. */
  readonly perSecond: number;
}

/** Milliseconds that `act` took. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** Runs `act` so many times, `atATime` of them side by side. @throws what `act` throws. */
export async function load(times: number, atATime: number, act: () => Promise<unknown>): Promise<Load> {
  const durations: number[] = [];
  let left = times;
  const worker = async () => {
    while (left-- > 0) durations.push(await timed(act));
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: atATime }, worker));
  return { durations, perSecond: (1000 * times) / (performance.now() - begun) };
}
