/** One request of the patient to the API at a time, with the reason of a refusal. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Failure, Problem } from '../api/client.ts';
import { useFailureMessage } from './use-failure-message.ts';

interface Refusal {
  /** A sentence for the patient. */
  readonly message: string;
  /** Absent where no answer of the API came. */
  readonly problem?: Problem;
}

export interface Action {
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  /** @returns the answer's value, or undefined where it was refused or another one is under way. */
  readonly run: <T>(ask: () => Promise<Result<T, Failure>>) => Promise<T | undefined>;
  readonly forget: () => void;
}

/** @param onRefusal takes the refusals it returns true for; they are not shown. */
export function useAction(onRefusal?: (problem: Problem) => boolean): Action {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const busy = useRef(false);
  const run = async <T>(ask: () => Promise<Result<T, Failure>>): Promise<T | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setBusy(true);
    setFailure(undefined);
    const answer = await ask();
    busy.current = false;
    setBusy(false);
    if (answer.ok) return answer.value;
    const { error } = answer;
    if (error.kind !== 'problem' || !onRefusal?.(error.problem)) setFailure(error);
    return undefined;
  };
  const forget = useCallback(() => setFailure(undefined), []);
  const message = useFailureMessage(failure);
  const refusal = failure && {
    message: message ?? '',
    ...(failure.kind === 'problem' && { problem: failure.problem }),
  };
  return { isBusy, refusal, run, forget };
}
