/** Refusals that are not about the fields of the step that meets them. */
import type { Problem } from '../../api/client.ts';

/** @returns whether it took this one, which is not shown then */
export type TakeRefusal = (problem: Problem) => boolean;
