/** Tells those who listen to the page that something has come; a call speaks for itself when it rings. */
import { useRef } from 'preact/hooks';
import type { OutboxMessage } from '../aws/outbox-message.ts';
import { readable } from './phone/phone-number.ts';

/** @param message the newest, once it is known which were there before. */
export function Announcement({ message }: { message: OutboxMessage | undefined }) {
  const first = useRef<string | undefined>(undefined);
  if (message !== undefined) first.current ??= message.id;
  const isNew = message !== undefined && message.id !== first.current;
  return (
    <p class="visually-hidden" aria-live="polite">
      {isNew ? told(message) : ''}
    </p>
  );
}

function told({ channel, to, subject, text }: OutboxMessage): string {
  if (channel === 'email') return `E-mail to ${to}: ${subject}`;
  return channel === 'sms' ? `Text message to ${readable(to)}: ${text}` : '';
}
