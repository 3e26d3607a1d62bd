/** A call in a thread: its fate, and a way to hear it (again). */
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import type { CallFate } from '../call/call-log.ts';
import { HandsetIcon } from '../call/handset-icon.tsx';

interface Props {
  readonly call: OutboxMessage;
  readonly fate: CallFate;
  readonly listen: () => void;
}

const words: Readonly<Record<CallFate, string>> = {
  ringing: 'Rings …',
  answered: 'Robot call',
  declined: 'Declined call',
  missed: 'Missed call',
};

export const CallBubble = ({ call: { id }, fate, listen }: Props) => (
  <div class={`bubble bubble--call bubble--${fate}`}>
    <HandsetIcon hungUp={fate !== 'answered'} />
    <span id={`call-${id}`}>{words[fate]}</span>
    <button type="button" class="bubble__listen" onClick={listen} aria-describedby={`call-${id}`}>
      {fate === 'answered' ? 'Listen again' : 'Listen'}
    </button>
  </div>
);
