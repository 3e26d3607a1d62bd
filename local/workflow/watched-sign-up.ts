/** A sign-up as those who watch the workflow see it: ids and outcome words only; types only, so that the page shares them. */

export interface Step {
  readonly state: string;
  /** ISO 8601 UTC; when it was entered. */
  readonly at: string;
  /** The word with which it ended. */
  readonly outcome?: string;
  /** The number of its retries. */
  readonly retries?: number;
  /** An error ended it. */
  readonly caught?: true;
}

export interface WatchedSignUp {
  readonly id: string;
  readonly door: string;
  readonly status: 'running' | 'succeeded' | 'failed' | 'aborted';
  /** States entered so far; `path` holds the latest of them, the present one last. */
  readonly entered: number;
  readonly path: readonly Step[];
  /** Its end, in a word. */
  readonly outcome?: string;
}
