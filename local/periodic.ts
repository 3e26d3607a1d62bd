/** Something done again and again, never twice at the same time. */

/** Does it every so many seconds, failures included: it has its own log. @returns what ends it, once it is done. */
export function every(seconds: number, act: () => Promise<unknown>): () => Promise<void> {
  if (!Number.isFinite(seconds)) return async () => undefined;
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= act()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
  }, seconds * 1000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
