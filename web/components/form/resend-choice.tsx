/** Asks for a code once more, by the same channel or the other one, as soon as that is possible. */
import type { Action } from '../../hooks/use-action.ts';
import { clock, useCountdown } from '../../hooks/use-countdown.ts';
import { useTexts } from '../../language.tsx';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';

export type Channel = 'sms' | 'voice';

interface ResendChoiceProps {
  /** Of the last code. */
  readonly channel: Channel | 'email';
  readonly channels: readonly Channel[];
  /** ISO 8601; absent where it is possible at once. */
  readonly resendAfter: string | undefined;
  readonly action: Pick<Action, 'isBusy' | 'refusal'>;
  readonly send: (channel: Channel) => void;
}

export function ResendChoice({ channel: last, channels, resendAfter, action, send }: ResendChoiceProps) {
  const { code } = useTexts();
  const wait = useCountdown(resendAfter);
  const label = (channel: Channel) => {
    const isSame = channel === last;
    if (channel === 'sms') return isSame ? code.resendSms : code.textMe;
    return isSame ? code.resendCall : code.callMe;
  };
  const inOrder = [...channels].sort(channel => (channel === last ? -1 : 1));
  return (
    <section class="resend">
      <p id="resend-when">
        {code.nothingCame}
        {wait > 0 && <span class="quiet"> {code.availableIn(clock(wait))}</span>}
      </p>
      <div class="row">
        {inOrder.map(channel => (
          <Button
            key={channel}
            isBusy={action.isBusy}
            isDisabled={wait > 0}
            describedBy="resend-when"
            onClick={() => send(channel)}
          >
            {label(channel)}
          </Button>
        ))}
      </div>
      {action.refusal && <Notice tone="bad">{action.refusal.message}</Notice>}
    </section>
  );
}
