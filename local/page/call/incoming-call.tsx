/** A robot's call that rings: it can be taken or refused. It is shown to ring, and heard only where sound is on. */
import { useEffect } from 'preact/hooks';
import { platform } from '../../../web/platform.ts';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { readable } from '../phone/phone-number.ts';
import type { CallAction } from './call-log.ts';
import { HandsetIcon } from './handset-icon.tsx';
import { ring } from './ring-tone.ts';

interface Props {
  readonly call: OutboxMessage;
  readonly act: (action: CallAction) => void;
}

export function IncomingCall({ call: { id, to }, act }: Props) {
  useEffect(() => {
    const silence = ring();
    const { title } = document;
    document.title = `Incoming call · ${title}`;
    return () => {
      silence();
      document.title = title;
    };
  }, []);
  return (
    <section class="call call--ringing" aria-label="Incoming call">
      <p class="call__caller" role="alert">
        <span class="call__what">Incoming call</span>
        <strong>{platform.name}</strong>
        <span class="call__number">for {readable(to)}</span>
      </p>
      <div class="call__waves" aria-hidden="true">
        <HandsetIcon />
      </div>
      <div class="call__choice">
        <button type="button" class="call__button call__button--decline" onClick={() => act({ type: 'decline', id })}>
          <HandsetIcon hungUp />
          Decline
        </button>
        <button type="button" class="call__button call__button--accept" onClick={() => act({ type: 'listen', id })}>
          <HandsetIcon />
          Accept
        </button>
      </div>
    </section>
  );
}
