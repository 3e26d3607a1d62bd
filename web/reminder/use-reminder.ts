/** The link of an appointment's message: opened by a POST, so that no mail scanner that follows links uses it up (X14). */
import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Failure, Problem } from '../api/client.ts';
import { type Opened, openReminder, type Passed } from '../api/sign-up-calls.ts';
import { useLocale } from '../language.tsx';

type ReminderState =
  | { readonly at: 'opening' }
  /** It may open another time. */
  | { readonly at: 'unopened'; readonly failure: Failure }
  /** The link can no longer be used. */
  | { readonly at: 'dead'; readonly problem: Problem }
  | { readonly at: 'name_check'; readonly practice: Opened['practice'] }
  | { readonly at: 'passed'; readonly opened: Passed };

/** Only a refusal of the link itself ends it. A refusal of the connection, the service or the letters does not. */
const deadly: readonly string[] = ['link_unusable', 'invalid_input'];

export function useReminder(token: string) {
  const { language } = useLocale();
  const [state, setState] = useState<ReminderState>({ at: 'opening' });

  const take = (opened: Result<Opened, Failure>) => {
    if (opened.ok) {
      const { value } = opened;
      const isPassed = value.nameCheck === 'passed';
      return setState(isPassed ? { at: 'passed', opened: value } : { at: 'name_check', practice: value.practice });
    }
    const { error } = opened;
    if (error.kind === 'problem' && deadly.includes(error.problem.code))
      setState({ at: 'dead', problem: error.problem });
    else setState({ at: 'unopened', failure: error });
  };
  const open = () => {
    setState({ at: 'opening' });
    void openReminder({ token }, language).then(take);
  };
  // Once for each link: another language changes the words and not the opened link.
  useEffect(open, [token]);

  /** Answers the name check; right letters move on, a link that has ended is shown to be dead. @returns the answer */
  const answer = async (lastNameInitials: string): Promise<Result<Opened, Failure>> => {
    const opened = await openReminder({ token, lastNameInitials }, language);
    if (opened.ok || (opened.error.kind === 'problem' && opened.error.problem.code === 'link_unusable')) take(opened);
    return opened;
  };
  return { state, open, answer };
}
