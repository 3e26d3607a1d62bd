/** Answers that are errors: `application/problem+json` (RFC 9457), in the patient's language. */
import type { Language } from '../../../core/language.ts';
import { type ProblemCode, problemStatus } from '../../../core/messages/codes.ts';
import { fieldText, type ProblemTexts, problemText } from '../../../core/messages/problem-text.ts';
import { problems } from '../../../core/messages/problems.ts';
import type { FieldFault } from '../../../core/sign-up/typed-input.ts';
import type { FreeSlotView } from '../../contract/booking-answers.ts';

export interface Problem {
  readonly code: ProblemCode;
  /** Its words, so that a function carries those of its own problems only. */
  readonly texts: ProblemTexts<never>;
  readonly errors?: readonly FieldFault[];
  readonly attemptsLeft?: number;
  readonly retryAfterSeconds?: number;
  /** For the words: another code is on its way already. */
  readonly isReplaced?: boolean;
  /** Of a sign-in whose phone was proven and whose password was wrong: the device is known now. */
  readonly deviceToken?: string;
  /** In the place of a slot that is gone. */
  readonly alternatives?: readonly FreeSlotView[];
  /** Of the clock that the alternatives are read from. */
  readonly timeZone?: string;
}

type Details = Omit<Problem, 'code' | 'texts'>;

/** @returns what makes problems out of these words: of accounts and of bookings there are others */
export const problemsOf =
  <Code extends ProblemCode>(texts: ProblemTexts<Code>) =>
  (code: Code, details: Details = {}): { problem: Problem } => ({ problem: { code, texts, ...details } });

/** Marked as pure, so that a function that answers nobody carries none of the words. */
export const problem = /* @__PURE__ */ problemsOf(problems);

/** A client that sends more nonsense than this gets fewer bytes back than it sent. */
const maxFaults = 20;
const longestName = 40;

/** The first faults with their sentences, and the number of those left out. */
function presentFaults(faults: readonly FieldFault[], language: Language) {
  const more = faults.length - maxFaults;
  const errors = faults.slice(0, maxFaults).map(({ field, code }) => {
    const name = [...field];
    const shown = name.length > longestName ? `${name.slice(0, longestName).join('')}…` : field;
    return { field: shown, code, message: fieldText(code, language) };
  });
  return { errors, ...(more > 0 && { moreErrors: more }) };
}

export const invalidInput = (errors: readonly FieldFault[]) => problem('invalid_input', { errors });

/**
 * @param supportEmail whom a problem that nobody can mend alone names for help
 * @param instance the request's id, which a patient can quote to support
 */
export function toProblemResponse(
  { code, texts, errors, attemptsLeft, retryAfterSeconds, isReplaced, deviceToken, alternatives, timeZone }: Problem,
  language: Language,
  supportEmail: string,
  instance: string,
) {
  const status = problemStatus[code];
  const body = {
    type: `urn:sign-up:problem:${code}`,
    ...problemText(texts as ProblemTexts<ProblemCode>, code, language, {
      attemptsLeft,
      retryAfterSeconds,
      isReplaced,
      supportEmail,
    }),
    status,
    code,
    instance,
    ...(errors && presentFaults(errors, language)),
    ...(attemptsLeft !== undefined && { attemptsLeft }),
    ...(deviceToken !== undefined && { deviceToken }),
    ...(alternatives && { alternatives, timeZone }),
  };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(body),
  };
}
