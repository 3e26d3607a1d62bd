/** Waits for something that happens by itself. */

/** Milliseconds: only against a wait without end, since a busy machine may take its time. */
export const patience = 60_000;

/**
 * Looks again and again, ever less often, until there is something.
 * @param what names the awaited thing, for the error. @throws Error after a minute, by the real clock
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const giveUpAt = performance.now() + patience;
  for (let pause = 4; ; pause = Math.min(pause * 1.5, 60)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
