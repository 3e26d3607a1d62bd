/** Makes something at its first use, and keeps it for the life of the function. */

/**
 * Each call of it is marked as pure, so that a bundle leaves out whatever its handler does not ask for.
 * @param make what it throws is thrown at each use, until it succeeds
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
