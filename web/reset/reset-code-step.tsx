/** The code that proves the phone or the e-mail of the account, and the way of those who cannot read it. */
import { useRef } from 'preact/hooks';
import type { Problem } from '../api/client.ts';
import { type ResetStep, resetCalls } from '../api/reset-calls.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { aboutCode, CodeEntry } from '../components/form/code-entry.tsx';
import { Heading } from '../components/heading.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';
import type { KeptReset } from './kept-reset.ts';

interface ResetCodeStepProps {
  readonly code: Extract<KeptReset, { at: 'code' }>;
  readonly onStep: (step: ResetStep) => void;
  readonly onTriesLeft: (attemptsLeft: number) => void;
  /** No code helps any more. */
  readonly onEnded: (reason: Problem) => void;
  readonly onStartAgain: () => void;
}

/** After these the reset begins again. */
const endings: readonly string[] = [
  'unknown_reset',
  'already_answered',
  'too_many_attempts',
  'reset_unusable',
  'no_other_way',
] satisfies Problem['code'][];

export function ResetCodeStep({ code, onStep, onTriesLeft, onEnded, onStartAgain }: ResetCodeStepProps) {
  const { language, texts } = useLocale();
  const { reset } = texts;
  const { id, sentTo, by, expiresAt, attemptsLeft } = code;
  const calls = resetCalls(language);
  const input = useRef<HTMLInputElement>(null);
  const take = (problem: Problem) => {
    if (endings.includes(problem.code)) {
      onEnded(problem);
      return true;
    }
    if (problem.attemptsLeft !== undefined) onTriesLeft(problem.attemptsLeft);
    return false;
  };
  const answering = useAction(take);
  const leaving = useAction(take);

  const answer = async (digits: string) => {
    const step = await answering.run(() => calls.answer(id, digits));
    if (step) onStep(step);
    return step !== undefined;
  };
  const leave = async () => {
    const step = await leaving.run(() => calls.cannotRead(id));
    if (step) onStep(step);
  };
  const whole = sentTo.replaceAll(' ', '\u00a0');
  return (
    <>
      <Heading>{by === 'phone' ? texts.code.title : reset.emailTitle}</Heading>
      <p class="lead" id={aboutCode}>
        {by === 'phone' ? reset.sentToPhone(whole) : reset.sentToEmail}
      </p>
      <p>{texts.account.challengeWhy}</p>
      <CodeEntry
        code={{ length: platform.challenge.length, expiresAt, attemptsLeft }}
        codes={0}
        action={answering}
        answer={answer}
        news=""
        onAnswer={() => leaving.forget()}
        inputRef={input}
      />
      <section class="resend">
        <p id="cannot-read">{by === 'phone' ? reset.phoneUnreachable : reset.emailUnreachable}</p>
        <Button isBusy={leaving.isBusy} describedBy="cannot-read" onClick={() => void leave()}>
          {by === 'phone' ? reset.byEmail : reset.withoutEmail}
        </Button>
        {leaving.refusal && <Notice tone="bad">{leaving.refusal.message}</Notice>}
      </section>
      <div class="aside">
        <Button look="quiet" onClick={onStartAgain}>
          {reset.startAgain}
        </Button>
        <ContactUs topic="sign_in" />
      </div>
    </>
  );
}
