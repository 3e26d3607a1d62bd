/** One shard of the due index: the least due time first, with entries that were moved since left out. */

/** An entry is one number: seconds since the morning began, then the number of the appointment. */
const perSecond = 2 ** 21;

export class DueHeap {
  readonly #dueAt: Uint32Array;
  #entries: number[] = [];
  /** Handed to a run that may not have moved them. */
  #handed: number[] = [];

  /** @param dueAt seconds by appointment; 0 for one that is not due at all */
  constructor(dueAt: Uint32Array) {
    this.#dueAt = dueAt;
  }

  add(appointment: number): void {
    this.#push((this.#dueAt[appointment] ?? 0) * perSecond + appointment);
  }

  /** A query begins: what the last run left where it was is there again. */
  begin(): void {
    const left = this.#handed;
    this.#handed = [];
    for (const entry of left) if (this.#isValid(entry)) this.#push(entry);
  }

  /** The next appointments that are due until then; `isMore` tells whether others are. */
  take(until: number, most: number): { readonly appointments: number[]; readonly isMore: boolean } {
    const appointments: number[] = [];
    while (appointments.length < most) {
      const entry = this.#next(until);
      if (entry === undefined) return { appointments, isMore: false };
      this.#pop();
      this.#handed.push(entry);
      appointments.push(entry % perSecond);
    }
    return { appointments, isMore: this.#next(until) !== undefined };
  }

  #next(until: number): number | undefined {
    while (this.#entries[0] !== undefined && !this.#isValid(this.#entries[0])) this.#pop();
    const [first] = this.#entries;
    return first !== undefined && Math.floor(first / perSecond) <= until ? first : undefined;
  }

  #isValid(entry: number): boolean {
    return this.#dueAt[entry % perSecond] === Math.floor(entry / perSecond);
  }

  #push(entry: number): void {
    const heap = this.#entries;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (above <= entry) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  #pop(): void {
    const heap = this.#entries;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if ((heap[child + 1] ?? Number.POSITIVE_INFINITY) < (heap[child] ?? 0)) child += 1;
      const below = heap[child] ?? 0;
      if (below >= last) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
  }
}
