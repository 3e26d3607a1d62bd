/** Waits for what happens by itself. */

/**
 * Looks again every few milliseconds until there is something.
 * @param what is awaited, for the error. @throws Error after ten seconds, whatever the fake clock says.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const giveUpAt = performance.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
