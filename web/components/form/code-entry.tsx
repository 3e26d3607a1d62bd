/**
 * The one field of a code. A code that comes in one piece sends itself; one that is typed waits for the button. One place, read
 * out without leaving the field, tells what became of the code.
 */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { codeOfLength } from '../../../core/verification-code/typed-code.ts';
import type { Action } from '../../hooks/use-action.ts';
import { useCountdown } from '../../hooks/use-countdown.ts';
import { useTexts } from '../../language.tsx';
import { Button } from '../button.tsx';
import { cameWhole } from './came-whole.ts';
import { Field } from './field.tsx';

interface Code {
  readonly length: number;
  /** Absent while the code is on its way. */
  readonly expiresAt?: string | undefined;
  readonly attemptsLeft: number;
}

/** The id of the sentence above the field that says where the code went. */
export const aboutCode = 'about-code';
const fateId = 'code-fate';

interface CodeEntryProps {
  readonly code: Code;
  /** Sends the digits, and keeps the refusal. */
  readonly action: Pick<Action, 'isBusy' | 'refusal' | 'forget'>;
  /** @returns whether the digits were right; after a refusal the field is emptied */
  readonly answer: (digits: string) => Promise<boolean>;
  /** Counts the codes that went out while the field was shown: another one empties it. */
  readonly codes: number;
  /** Read out without leaving the field. */
  readonly news: string;
  readonly onAnswer: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function CodeEntry({ code, codes, action, answer, news, onAnswer, inputRef }: CodeEntryProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const { isBusy, refusal, forget } = action;

  const secondsLeft = useCountdown(code.expiresAt);
  const isSent = code.expiresAt !== undefined;
  const isExpired = isSent && secondsLeft === 0;
  const isSpent = code.attemptsLeft === 0;

  const send = async (digits: string) => {
    onAnswer();
    if (await answer(digits)) return;
    setTyped('');
    inputRef.current?.focus();
  };
  const type = (value: string, event: Event) => {
    const { digits, isClear } = codeOfLength(value, code.length);
    setTyped(digits);
    // Digits that stay the same draw nothing anew: other typed or pasted characters would stay in the field.
    if (inputRef.current) inputRef.current.value = digits;
    setIncomplete(false);
    if (digits !== '') forget();
    const isWhole = isClear && digits.length === code.length && cameWhole(typed, digits, event as InputEvent);
    if (isWhole && !isBusy) void send(digits);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (typed.length === code.length) return void send(typed);
    // The sentence about a wrong code stays until another digit is typed: it is why the field is empty.
    setIncomplete(true);
    inputRef.current?.focus();
  };
  useEffect(() => inputRef.current?.focus(), []);
  // After another code went out, the message about the last one no longer applies.
  useEffect(() => {
    setTyped('');
    setIncomplete(false);
  }, [codes]);

  const incomplete = isIncomplete ? texts.code.incomplete(code.length) : undefined;
  const fault = refusal?.message ?? (isExpired ? texts.code.expired : isSpent ? texts.code.noTriesLeft : incomplete);
  return (
    <form noValidate onSubmit={submit}>
      <Field
        class={`code length-${code.length}`}
        name="code"
        label={texts.code.label(code.length)}
        value={typed}
        onInput={type}
        error={isBusy ? undefined : fault}
        errorAt={fateId}
        describedBy={aboutCode}
        hint={
          !isExpired && !isSpent && isSent ? (
            <>
              {/* Minutes, since the clock and the zone of the device may be wrong. */}
              {texts.code.lives(Math.floor(secondsLeft / 60))}{' '}
              <span class="tries">{texts.code.triesLeft(code.attemptsLeft)}</span>
            </>
          ) : undefined
        }
        // No maxLength: it would cut a pasted text before the digits are picked out of it.
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', pattern: '\\d*' }}
        inputRef={inputRef}
      >
        <p id={fateId} class={fault && !isBusy ? 'error' : 'fate'} role="status" aria-live="polite">
          {isBusy ? texts.code.checking : (fault ?? news)}
        </p>
      </Field>
      <Button type="submit" look="primary" isBusy={isBusy}>
        {texts.code.submit}
      </Button>
    </form>
  );
}
