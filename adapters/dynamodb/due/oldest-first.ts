/** Merges sources that are each in the order of time, so that the longest due comes first and no source starves. */

/** A part of what a source has, and how to read the part after it; absent at the end. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly next?: (() => Promise<Part<T>>) | undefined;
}

interface Source<T> {
  part: Part<T>;
  position: number;
}

/** The next of its items; undefined at its end. */
async function head<T>(source: Source<T>): Promise<T | undefined> {
  while (source.position >= source.part.items.length && source.part.next) {
    source.part = await source.part.next();
    source.position = 0;
  }
  return source.part.items[source.position];
}

/** @param firsts the first part of each source. @yields every item once, the oldest of all sources first */
export async function* oldestFirst<T extends { readonly dueAt: string }>(
  firsts: readonly Part<T>[],
): AsyncGenerator<T, void, undefined> {
  const sources = new Set(firsts.map((part): Source<T> => ({ part, position: 0 })));
  while (true) {
    let oldest: { readonly source: Source<T>; readonly item: T } | undefined;
    for (const source of sources) {
      const item = source.part.items[source.position] ?? (await head(source));
      if (!item) sources.delete(source);
      else if (!oldest || item.dueAt < oldest.item.dueAt) oldest = { source, item };
    }
    if (!oldest) return;
    oldest.source.position += 1;
    yield oldest.item;
  }
}
