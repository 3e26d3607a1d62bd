/** Takes turns: so many at once, the others in the order in which they came. */

/** @returns what runs an action when its turn has come. */
export function turns(atOnce: number): <T>(act: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async act => {
    if (running < atOnce) running += 1;
    else await new Promise<void>(resolve => waiting.push(resolve));
    try {
      return await act();
    } finally {
      // A turn is handed on, so that nobody who comes now overtakes who waits.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
