/** The link of an appointment's message: opened by a POST, so that no mail scanner that follows links uses it up (X14). */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../api/client.ts';
import { type Opened, openReminder, type Passed } from '../api/sign-up-calls.ts';
import { useSpoken } from '../language.tsx';

type ReminderState =
  | { readonly at: 'opening' }
  | { readonly at: 'unreachable'; readonly message: string }
  /** The link can no longer be used. */
  | { readonly at: 'dead'; readonly message: string }
  | { readonly at: 'name_check'; readonly practice: Opened['practice'] }
  | { readonly at: 'passed'; readonly opened: Passed };

/** Whether an answer ends the link: wrong letters do not. */
const isDead = (failure: Failure) => failure.kind === 'problem' && failure.problem.code !== 'unavailable';

export function useReminder(token: string) {
  const { language, texts } = useSpoken();
  const [state, setState] = useState<ReminderState>({ at: 'opening' });

  const take = (opened: Result<Opened, Failure>) => {
    if (opened.ok) {
      const { value } = opened;
      const isPassed = value.nameCheck === 'passed';
      return setState(isPassed ? { at: 'passed', opened: value } : { at: 'name_check', practice: value.practice });
    }
    const { error } = opened;
    const message = error.kind === 'problem' ? error.problem.detail : texts.offlineSending;
    setState({ at: isDead(error) ? 'dead' : 'unreachable', message });
  };
  const open = useCallback(() => {
    setState({ at: 'opening' });
    void openReminder({ token }, language).then(take);
  }, [token]);
  // Once for each link: another language changes the words, not what was opened.
  useEffect(open, [open]);

  /** Answers the name check. @returns the refusal, unless the letters were right or the link has ended. */
  const answer = async (lastNameInitials: string): Promise<Result<Opened, Failure>> => {
    const opened = await openReminder({ token, lastNameInitials }, language);
    if (opened.ok || (opened.error.kind === 'problem' && opened.error.problem.code === 'link_unusable')) take(opened);
    return opened;
  };
  return { state, open, answer };
}
