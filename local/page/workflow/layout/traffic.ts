/** The sign-ups on the drawing, and the way of the one that is followed. */
import type { Step, WatchedSignUp } from '../../../workflow/watched-sign-up.ts';
import type { Transition } from '../../../workflow/workflow-graph.ts';
import { type Shown, shownSteps } from './walk.ts';

export interface Walker {
  readonly id: string;
  readonly state: string;
  /** Its former state, if that is known. */
  readonly before: Step | undefined;
  readonly isOver: boolean;
  /** Place among those in the same state. */
  readonly slot: number;
}

export interface Traffic {
  /** Those to be drawn: sign-ups under way, and those that ended a moment ago. */
  readonly walkers: readonly Walker[];
  /** Open sign-ups by state, and in the final states those that ended there. */
  readonly counts: ReadonlyMap<string, number>;
}

const lingerMs = 9_000;

export function trafficOf(signUps: readonly WatchedSignUp[], shown: Shown, now: number): Traffic {
  const walkers: Walker[] = [];
  const counts = new Map<string, number>();
  const slots = new Map<string, number>();
  for (const signUp of signUps) {
    const { id, status, entered } = signUp;
    const steps = shownSteps(signUp, shown.get(id));
    const step = steps.at(-1);
    if (step === undefined) continue;
    const { state } = step;
    const isOver = status !== 'running' && (shown.get(id) ?? entered) === entered;
    counts.set(state, (counts.get(state) ?? 0) + 1);
    if (isOver && now - Date.parse(step.at) > lingerMs) continue;
    const slot = slots.get(state) ?? 0;
    slots.set(state, slot + 1);
    walkers.push({ id, state, before: steps.at(-2), isOver, slot });
  }
  return { walkers, counts };
}

/** @returns whether a step to a state went along a transition. */
export const isAlong = ({ from, to, kind }: Transition, step: Step, next: string): boolean =>
  from === step.state && to === next && (kind === 'catch') === (step.caught === true);

/** @returns the transitions that the steps went along. */
export function wayOf(steps: readonly Step[], transitions: readonly Transition[]): ReadonlySet<Transition> {
  const way = new Set<Transition>();
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]?.state;
    const along = next === undefined ? undefined : transitions.find(transition => isAlong(transition, step, next));
    if (along) way.add(along);
  }
  return way;
}
