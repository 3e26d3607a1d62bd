/** The longest life of an execution. During it, the execution may call a step whose state has gone since it began. */
import type { Configuration } from '../../core/configuration.ts';

interface Retrier {
  readonly IntervalSeconds?: number;
  readonly BackoffRate?: number;
  readonly MaxAttempts?: number;
  readonly MaxDelaySeconds?: number;
}

/** Of the definition, as far as it says how long a state can take. */
export interface Definition {
  readonly States: Readonly<Record<string, { readonly TimeoutSeconds?: number; readonly Retry?: readonly Retrier[] }>>;
}

const daySeconds = 24 * 3600;

/** A failed execution can be redriven so long (Step Functions Developer Guide, "Redriving state machine executions"). */
const redriveSeconds = 14 * daySeconds;

/** A state that waits longer waits for a person. The sign-up in the table bounds it, and with it every way back to it. */
const longestStepSeconds = 60;

/**
 * The waits for people, as the table bounds them, then each step with all its tries and the pauses between them, then a redrive.
 * A step that is gone back to has its own tries again: once for each time that the details may differ.
 */
export function longestExecutionSeconds({ reminder, signUp }: Configuration, { States }: Definition): number {
  const { correctionSeconds, returnSeconds, maxMismatches } = reminder;
  const people = (maxMismatches + 1) * (correctionSeconds + returnSeconds) + signUp.lifeSeconds;
  const steps = Object.values(States).reduce((sum, state) => sum + longestTries(state), 0);
  return people + (maxMismatches + 1) * steps + redriveSeconds;
}

/** Whole days, for a date. */
export const longestExecutionDays = (configuration: Configuration, definition: Definition): number =>
  Math.ceil(longestExecutionSeconds(configuration, definition) / daySeconds);

function longestTries({ TimeoutSeconds = 0, Retry = [] }: Definition['States'][string]): number {
  const tries = 1 + Retry.reduce((sum, { MaxAttempts = 3 }) => sum + MaxAttempts, 0);
  const pauses = Retry.flatMap(({ IntervalSeconds = 1, BackoffRate = 2, MaxAttempts = 3, MaxDelaySeconds }) =>
    Array.from({ length: MaxAttempts }, (_, n) =>
      Math.min(IntervalSeconds * BackoffRate ** n, MaxDelaySeconds ?? Number.POSITIVE_INFINITY),
    ),
  );
  return tries * Math.min(TimeoutSeconds, longestStepSeconds) + pauses.reduce((sum, pause) => sum + pause, 0);
}
