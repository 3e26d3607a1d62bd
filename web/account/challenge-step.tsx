/** The code that proves the account's phone on a device that the account does not know. */
import { useState } from 'preact/hooks';
import { accountCalls, type Challenge, type Channel } from '../api/account-calls.ts';
import type { Problem } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { aboutCode, CodeEntry } from '../components/form/code-entry.tsx';
import { ResendChoice } from '../components/form/resend-choice.tsx';
import { Heading } from '../components/heading.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useCode } from '../hooks/use-code.ts';
import { useLocale } from '../language.tsx';

interface ChallengeStepProps {
  readonly challenge: Challenge;
  /** Another code went out, or fewer tries are left. */
  readonly onSent: (challenge: Challenge) => void;
  readonly onProven: () => void;
  /** No code helps any more. */
  readonly onEnded: (reason?: Problem) => void;
}

/** After these the sign-in begins again. */
const endings: readonly string[] = [
  'unknown_challenge',
  'already_answered',
  'too_many_attempts',
  'wrong_credentials',
] satisfies Problem['code'][];

export function ChallengeStep({ challenge, onSent, onProven, onEnded }: ChallengeStepProps) {
  const { language, texts } = useLocale();
  const { account } = texts;
  const { id, channel, sentTo } = challenge;
  const calls = accountCalls(language);
  /** A landline reads no text message; a telephone that got one can be called, too. */
  const [channels] = useState<readonly Channel[]>(channel === 'voice' ? ['voice'] : ['sms', 'voice']);
  const take = (problem: Problem) => {
    if (endings.includes(problem.code)) {
      onEnded(problem);
      return true;
    }
    if (problem.attemptsLeft !== undefined) onSent({ ...challenge, attemptsLeft: problem.attemptsLeft });
    return false;
  };
  const { run, sentAnother, entry } = useCode(take);
  const sending = useAction(take);

  const answer = async (code: string) => {
    const opened = await run(() => calls.answerChallenge(id, code));
    if (opened) onProven();
    return opened !== undefined;
  };
  const send = async (by: Channel) => {
    const sent = await sending.run(() => calls.resendChallenge(id, by));
    if (!sent) return;
    onSent(sent.challenge);
    sentAnother(now => (by === 'sms' ? now.code.sentAgain : now.code.calledAgain));
  };

  const whole = sentTo.replaceAll(' ', '\u00a0');
  const by = { sms: texts.code.bySms, voice: texts.code.byCall, email: account.byUnknown }[channel](whole);
  return (
    <>
      <Heading>{texts.code.title}</Heading>
      <p class="lead" id={aboutCode} data-channel={channel}>
        {by}
        {channel === 'voice' && <b> {texts.code.stayNear}</b>}
      </p>
      <p>{account.challengeWhy}</p>
      <CodeEntry code={challenge} answer={answer} {...entry} />
      {challenge.sendsLeft > 0 ? (
        <ResendChoice
          channel={channel}
          channels={channels}
          resendAfter={challenge.resendAfter}
          action={sending}
          send={by => void send(by)}
        />
      ) : (
        <p class="resend hint">{account.noSendsLeft}</p>
      )}
      <div class="aside">
        <Button look="quiet" onClick={() => onEnded()}>
          {account.startAgain}
        </Button>
        <ContactUs topic="sign_in" />
      </div>
    </>
  );
}
