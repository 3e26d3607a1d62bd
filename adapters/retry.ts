/** Tries again what somebody else was faster at. */
import { setTimeout as sleep } from 'node:timers/promises';

/** The result of an attempt that did nothing. It may succeed at once, with the items read anew. */
export const again = Symbol('again');

/** Up to 10 ms, doubled by each failure: those who met once are apart the next time. */
const jitter = (failures: number) => sleep(Math.random() * 10 * 2 ** (failures - 1));

/**
 * @param attempts how many there are in all, each after a pause but the first
 * @param pause takes how many attempts have failed
 * @returns what the first attempt that did not ask for another returned, or `again` when all of them did
 */
export async function retry<T>(
  attempts: number,
  attempt: () => Promise<T | typeof again>,
  pause: (failures: number) => Promise<unknown> = jitter,
): Promise<T | typeof again> {
  for (let failures = 0; failures < attempts; failures++) {
    if (failures > 0) await pause(failures);
    const outcome = await attempt();
    if (outcome !== again) return outcome;
  }
  return again;
}
