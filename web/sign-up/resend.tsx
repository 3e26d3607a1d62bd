/** Asks for the code of the sign-up once more, and by itself for one that waited until the patient is there. */
import { useEffect } from 'preact/hooks';
import { isBeyondCode, type SignUpView } from '../api/sign-up-calls.ts';
import { type Channel, ResendChoice } from '../components/form/resend-choice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useTexts } from '../language.tsx';
import type { FollowedSignUp } from './use-sign-up.ts';

interface ResendProps {
  readonly code: NonNullable<SignUpView['code']>;
  readonly followed: FollowedSignUp;
  readonly onSent: () => void;
}

export function Resend({ code, followed, onSent }: ResendProps) {
  const texts = useTexts();
  const isHeld = code.delivery === 'on_request';
  const action = useAction(problem => {
    followed.refresh();
    return isBeyondCode(problem.code);
  });
  const send = async (channel: Channel) => {
    const sent = await action.run(() => followed.calls.resend(channel));
    if (!sent) return;
    followed.show(sent.signUp);
    onSent();
  };
  // A page that was opened in the background waits until somebody sees it: the code's life is short.
  useEffect(() => {
    if (!isHeld) return;
    const ask = () => document.hidden || void send(code.channel);
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, [isHeld]);

  if (code.sendsLeft <= 0) return <p class="resend hint">{texts.code.noSendsLeft}</p>;
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
