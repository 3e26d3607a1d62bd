/** Asks for the code of the sign-up once more. */
import type { SignUpView } from '../api/sign-up-calls.ts';
import { type Channel, ResendChoice } from '../components/form/resend-choice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface ResendProps {
  readonly code: NonNullable<SignUpView['code']>;
  readonly followed: FollowedSignUp;
  /** @param said the sentence for the patient. */
  readonly onSent: (said: string) => void;
}

export function Resend({ code, followed, onSent }: ResendProps) {
  const texts = useTexts();
  const action = useAction(problem => {
    followed.refresh();
    return problem.code === 'not_awaiting_code';
  });
  if (code.sendsLeft <= 0) return <p class="resend hint">{texts.code.noSendsLeft}</p>;

  const send = async (channel: Channel) => {
    const sent = await action.run(() => followed.calls.resend(channel));
    if (!sent) return;
    followed.show(sent.signUp);
    onSent(channel === 'sms' ? texts.code.sentAgain : texts.code.calledAgain);
  };
  return (
    <ResendChoice
      channel={code.channel}
      channels={code.channels}
      resendAfter={code.resendAfter}
      action={action}
      send={channel => void send(channel)}
    />
  );
}
