/** Makes something at its first use, and keeps it for the life of the function. */

/**
 * Each call of it is marked as pure, so that a bundle leaves out the clients that its handler does not need.
 * @param make throws at each use, until it succeeds
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
