/** Somebody who sees patients in a practice, and whose time it offers. */
export interface Practitioner {
  readonly practiceId: string;
  readonly id: string;
  /** As patients read it: "Dr Tilleul". */
  readonly name: string;
  readonly specialty?: string;
  /** Whether patients may book: if not, what is offered stays, and nobody sees it. */
  readonly isBookable: boolean;
  /** The start of the last slot that is known to be offered, in epoch milliseconds. */
  readonly offersUntil?: number;
  /** Counts the publications of its time: of two at once, the later one is the one that is written. */
  readonly publication: number;
}
