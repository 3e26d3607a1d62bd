/** Asks for the code once more, by the same channel or the other one, as soon as that is possible. */
import type { SignUpView } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { clock, useCountdown } from '../hooks/use-countdown.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

type Code = NonNullable<SignUpView['code']>;
type Channel = Code['channel'];

interface ResendProps {
  readonly code: Code;
  readonly followed: FollowedSignUp;
  /** @param said the sentence for the patient. */
  readonly onSent: (said: string) => void;
}

export function Resend({ code, followed, onSent }: ResendProps) {
  const texts = useTexts();
  const wait = useCountdown(code.resendAfter);
  const { isBusy, refusal, run } = useAction(problem => {
    followed.refresh();
    return problem.code === 'not_awaiting_code';
  });
  if (code.sendsLeft <= 0) return <p class="resend hint">{texts.code.noSendsLeft}</p>;

  const send = async (channel: Channel) => {
    const sent = await run(() => followed.calls.resend(channel));
    if (!sent) return;
    followed.show(sent.signUp);
    onSent(channel === 'sms' ? texts.code.sentAgain : texts.code.calledAgain);
  };
  const label = (channel: Channel) => {
    const isSame = channel === code.channel;
    if (channel === 'sms') return isSame ? texts.code.resendSms : texts.code.textMe;
    return isSame ? texts.code.resendCall : texts.code.callMe;
  };
  const inOrder = [...code.channels].sort(channel => (channel === code.channel ? -1 : 1));
  return (
    <section class="resend">
      <p id="resend-when">
        {texts.code.nothingCame}
        {wait > 0 && <span class="quiet"> {texts.code.availableIn(clock(wait))}</span>}
      </p>
      <div class="row">
        {inOrder.map(channel => (
          <Button
            key={channel}
            isBusy={isBusy}
            isDisabled={wait > 0}
            describedBy="resend-when"
            onClick={() => void send(channel)}
          >
            {label(channel)}
          </Button>
        ))}
      </div>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
    </section>
  );
}
