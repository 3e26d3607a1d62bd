/** The time of day, for logic that must look at it again while it runs. */

/** Epoch milliseconds. */
export type Clock = () => number;

export const clock: Clock = () => Date.now();
