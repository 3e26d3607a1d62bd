/**
 * How far each sign-up has walked on the drawing. States follow each other within milliseconds; on the drawing each
 * takes its time, so that the way can be seen.
 */
import type { Step, WatchedSignUp } from '../../../workflow/watched-sign-up.ts';

/** Number of states entered, as far as it is shown, by the sign-up's id. */
export type Shown = ReadonlyMap<string, number>;

/** A sign-up that is further behind than this skips ahead. */
const patience = 12;

/** @returns how it is shown at first: those that were there before stand where they are, new ones begin. */
export function firstShown(known: Shown, signUps: readonly WatchedSignUp[], isFirstState: boolean): Shown {
  return new Map(
    signUps.map(({ id, entered, path }) => {
      const start = isFirstState ? entered : entered - path.length + 1;
      return [id, Math.min(known.get(id) ?? start, entered)];
    }),
  );
}

/** One state further, for everybody who is behind. @returns the same map when nobody is. */
export function walkOn(shown: Shown, signUps: readonly WatchedSignUp[]): Shown {
  const isDone = signUps.every(({ id, entered }) => (shown.get(id) ?? entered) >= entered);
  if (isDone) return shown;
  return new Map(
    signUps.map(({ id, entered }) => {
      const at = shown.get(id) ?? entered;
      return [id, Math.min(entered, Math.max(at + 1, entered - patience))];
    }),
  );
}

/** @returns the steps of a sign-up that are shown, the present one last. */
export function shownSteps({ entered, path }: WatchedSignUp, shown: number | undefined): readonly Step[] {
  const behind = entered - (shown ?? entered);
  return path.slice(0, Math.max(1, path.length - behind));
}
