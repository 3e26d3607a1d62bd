/** The text of a refused request, or beside a wrong field. */

import type { Language } from '../language.ts';
import type { FieldCode, ProblemCode } from './codes.ts';
import { waitingTime } from './format/duration.ts';
import { phrases } from './phrases.ts';
import { fields } from './problems.ts';
import type { Problems, ProblemText } from './text-types.ts';

/** From this wait on, the sentence also names another way. */
const patienceSeconds = 120;
/** Beyond it, the sentence names support in place of a wait. */
const longestWaitSeconds = 7 * 24 * 3600;

interface ProblemParameters {
  readonly attemptsLeft?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly supportEmail?: string | undefined;
  /** Whether another code is on its way already. */
  readonly isReplaced?: boolean | undefined;
}

/** The words of some problems, in each language. */
export type ProblemTexts<Code extends ProblemCode> = Readonly<Record<Language, Pick<Problems, Code>>>;

/** `title` and `detail` of a problem document (RFC 9457); the detail names the tries or the time left where given. */
export function problemText<Code extends ProblemCode>(
  problems: ProblemTexts<Code>,
  code: Code,
  language: Language,
  parameters: ProblemParameters = {},
): ProblemText {
  const { attemptsLeft, retryAfterSeconds, supportEmail, isReplaced } = parameters;
  const isWorthWaiting = retryAfterSeconds !== undefined && retryAfterSeconds <= longestWaitSeconds;
  const wait = isWorthWaiting ? waitingTime(retryAfterSeconds, language) : undefined;
  const isLongWait = (retryAfterSeconds ?? 0) > patienceSeconds;
  const support = phrases[language].support(supportEmail);
  return problems[language][code]({ wait, isLongWait, attemptsLeft, isReplaced, support });
}

/** The sentence beside one field. */
export const fieldText = (code: FieldCode, language: Language): string => fields[language][code];
