/** The latest values of a stream: a bounded number, however long the service runs. */
export class Recent<T> {
  readonly #values = new Set<T>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(value: T): boolean {
    return this.#values.has(value);
  }

  /** @returns the value that had to go, if any. */
  add(value: T): T | undefined {
    this.#values.add(value);
    if (this.#values.size <= this.#capacity) return undefined;
    const [oldest] = this.#values;
    this.#values.delete(oldest as T);
    return oldest;
  }

  delete(value: T): void {
    this.#values.delete(value);
  }
}
