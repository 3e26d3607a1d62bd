/** The code: its recipient, its life, and the one field that sends itself when it is complete. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { locales } from '../../core/language.ts';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Heading } from '../components/heading.tsx';
import { Steps } from '../components/steps.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useCountdown } from '../hooks/use-countdown.ts';
import { useLocale } from '../language.tsx';
import { ContactChange } from './contact-change.tsx';
import { Resend } from './resend.tsx';
import { Trouble } from './trouble.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface CodeStepProps {
  readonly signUp: SignUpView & { readonly code: NonNullable<SignUpView['code']> };
  readonly followed: FollowedSignUp;
  readonly onGiveUp: () => void;
}

export function CodeStep({ signUp, followed, onGiveUp }: CodeStepProps) {
  const { language, texts } = useLocale();
  const { code, phone } = signUp;
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { isBusy, refusal, run, forget } = useAction(problem => {
    // After any refusal the sign-up says where it stands: tries left, a code that expired, a step further on.
    followed.refresh();
    return problem.code === 'not_awaiting_code';
  });

  const secondsLeft = useCountdown(code.expiresAt);
  const isSent = code.expiresAt !== undefined;
  const isExpired = isSent && secondsLeft === 0;
  const isSpent = code.attemptsLeft === 0;

  const answer = async (digits: string) => {
    setNews('');
    const answered = await run(() => followed.calls.answerCode(digits));
    if (answered) return followed.show(answered.signUp);
    setTyped('');
    input.current?.focus();
  };
  const type = (value: string) => {
    const digits = value.normalize('NFKC').replace(/\D/g, '').slice(0, code.length);
    setTyped(digits);
    // Digits that stay the same draw nothing anew: other typed or pasted characters would stay in the field.
    if (input.current) input.current.value = digits;
    setIncomplete(false);
    if (digits !== '') forget();
    if (digits.length === code.length && digits !== typed) void answer(digits);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.length === code.length) return void answer(typed);
    forget();
    setIncomplete(true);
    input.current?.focus();
  };
  /** After another code went out, the message about the last one no longer applies. */
  const startOver = (said: string) => {
    setTyped('');
    setIncomplete(false);
    forget();
    setNews(said);
    closeChange();
  };
  /** The panel goes away together with the focused element. */
  const closeChange = () => {
    setChanging(false);
    input.current?.focus();
  };
  useEffect(() => input.current?.focus(), []);

  const incomplete = isIncomplete ? texts.code.incomplete(code.length) : undefined;
  const fault = isExpired ? texts.code.expired : isSpent ? texts.code.noTriesLeft : incomplete;

  // A number is not torn apart at the end of a line.
  const whole = phone.replaceAll(' ', '\u00a0');
  const by = code.channel === 'sms' ? texts.code.bySms(whole) : texts.code.byCall(whole);
  const until =
    code.expiresAt &&
    new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(Date.parse(code.expiresAt));
  return (
    <>
      <Steps current={2} />
      <Heading>{texts.code.title}</Heading>
      <p class="lead" data-channel={code.channel}>
        {isSent ? by : texts.code.sending}
        {code.channel === 'voice' && <b> {texts.code.stayNear}</b>}
      </p>
      <form noValidate onSubmit={submit}>
        <Field
          class={`code length-${code.length}`}
          name="code"
          label={texts.code.label(code.length)}
          value={typed}
          onInput={type}
          error={refusal?.message ?? fault}
          hint={
            !isExpired && !isSpent && isSent ? (
              <>
                {texts.code.lives(until ?? '')} <span class="tries">{texts.code.triesLeft(code.attemptsLeft)}</span>
              </>
            ) : undefined
          }
          // No maxLength: it would cut a pasted text before the digits are picked out of it.
          input={{ inputMode: 'numeric', autoComplete: 'one-time-code', pattern: '\\d*' }}
          inputRef={input}
        />
        {/** One place for the code's news, read out without leaving the field. */}
        <p class="fate" role="status">
          {isBusy ? texts.code.checking : (refusal?.message ?? (isExpired ? texts.code.expired : news))}
        </p>
        <Button type="submit" look="primary" isBusy={isBusy}>
          {texts.code.submit}
        </Button>
      </form>
      <Resend code={code} followed={followed} onSent={startOver} />
      {isChanging ? (
        <ContactChange
          signUp={signUp}
          followed={followed}
          onChanged={() => startOver(texts.code.contactChanged)}
          onCancel={closeChange}
        />
      ) : (
        <div class="aside">
          <Button look="quiet" onClick={() => setChanging(true)}>
            {texts.code.changeContact}
          </Button>
          <Button look="quiet" onClick={onGiveUp}>
            {texts.code.giveUp}
          </Button>
        </div>
      )}
      <Trouble followed={followed} />
    </>
  );
}
