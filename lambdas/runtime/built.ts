/** A handler, built from its dependencies. */
import { isOnLambda } from './environment.ts';
import { once } from './once.ts';

/**
 * Builds the handler once. On Lambda that is while the function starts: one that is set up wrongly fails before it takes a
 * request. Elsewhere it is at the first call, so that importing the logic reads no environment and makes no client.
 */
export function built<Input extends unknown[], Output>(
  build: () => (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  const handler = /* @__PURE__ */ once(build);
  if (isOnLambda()) handler();
  return async (...input) => handler()(...input);
}
