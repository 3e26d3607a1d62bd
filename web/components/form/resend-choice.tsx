/** Asks for a code once more, by the same channel or the other one, as soon as that is possible. */
import type { Action } from '../../hooks/use-action.ts';
import { clock, useCountdown } from '../../hooks/use-countdown.ts';
import { useTexts } from '../../language.tsx';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';

export type Channel = 'sms' | 'voice';

interface ResendProps {
  /** ISO 8601; absent where it is possible at once. */
  readonly resendAfter: string | undefined;
  readonly action: Pick<Action, 'isBusy' | 'refusal'>;
  /** Of the buttons, the likeliest first. */
  readonly ways: readonly { readonly label: string; readonly send: () => void }[];
}

/** "Nothing came?", the wait until another code may be asked for, and a button for each way. */
export function ResendWays({ resendAfter, action, ways }: ResendProps) {
  const { code } = useTexts();
  const wait = useCountdown(resendAfter);
  return (
    <section class="resend">
      <p id="resend-when">
        {code.nothingCame}
        {wait > 0 && <span class="quiet"> {code.availableIn(clock(wait))}</span>}
      </p>
      <div class="row">
        {ways.map(({ label, send }) => (
          <Button key={label} isBusy={action.isBusy} isDisabled={wait > 0} describedBy="resend-when" onClick={send}>
            {label}
          </Button>
        ))}
      </div>
      {action.refusal && <Notice tone="bad">{action.refusal.message}</Notice>}
    </section>
  );
}

interface ResendChoiceProps extends Omit<ResendProps, 'ways'> {
  /** Of the last code. */
  readonly channel: Channel | 'email';
  readonly channels: readonly Channel[];
  readonly send: (channel: Channel) => void;
}

export function ResendChoice({ channel: last, channels, send, ...asked }: ResendChoiceProps) {
  const { code } = useTexts();
  const label = (channel: Channel) => {
    const isSame = channel === last;
    if (channel === 'sms') return isSame ? code.resendSms : code.textMe;
    return isSame ? code.resendCall : code.callMe;
  };
  const inOrder = [...channels].sort(channel => (channel === last ? -1 : 1));
  return (
    <ResendWays {...asked} ways={inOrder.map(channel => ({ label: label(channel), send: () => send(channel) }))} />
  );
}
