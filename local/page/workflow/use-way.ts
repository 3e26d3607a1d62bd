/** The way of one sign-up over the drawing: of the chosen one, else of the one that has moved last. */
import { useMemo } from 'preact/hooks';
import type { WatchedSignUp } from '../../workflow/watched-sign-up.ts';
import type { PlacedTransition } from './layout/layout.ts';
import { wayOf } from './layout/traffic.ts';
import { type Shown, shownSteps } from './layout/walk.ts';

export interface Way {
  readonly id: string | undefined;
  /** Its present state. */
  readonly at: string | undefined;
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<unknown>;
}

export function useWay(
  signUps: readonly WatchedSignUp[],
  shown: Shown,
  chosen: string | undefined,
  transitions: readonly PlacedTransition[],
): Way {
  return useMemo(() => {
    const signUp = followedOf(signUps, chosen);
    const steps = signUp ? shownSteps(signUp, shown.get(signUp.id)) : [];
    return {
      id: signUp?.id,
      at: steps.at(-1)?.state,
      states: new Set(steps.map(({ state }) => state)),
      transitions: wayOf(steps, transitions),
    };
  }, [signUps, shown, chosen, transitions]);
}

const movedAt = ({ path }: WatchedSignUp) => path.at(-1)?.at ?? '';

/** The one whose way is shown: the chosen one, else the one that has moved last. */
export const followedOf = (signUps: readonly WatchedSignUp[], chosen: string | undefined): WatchedSignUp | undefined =>
  signUps.find(({ id }) => id === chosen) ?? lastMoved(signUps);

function lastMoved(signUps: readonly WatchedSignUp[]): WatchedSignUp | undefined {
  return signUps.reduce<WatchedSignUp | undefined>(
    (last, signUp) => (last === undefined || movedAt(signUp) > movedAt(last) ? signUp : last),
    undefined,
  );
}
