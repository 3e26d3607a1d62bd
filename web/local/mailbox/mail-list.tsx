/** The e-mails by subject and address. */
import type { OutboxMessage } from '../../../local/outbox-message.ts';
import { ClockTime } from '../clock-time.tsx';

interface Props {
  readonly mails: readonly OutboxMessage[];
  readonly openId: string;
  readonly isUnread: (id: string) => boolean;
  readonly open: (id: string) => void;
}

export const MailList = ({ mails, openId, isUnread, open }: Props) => (
  <ul class="mail-list" aria-label="E-mails, newest first">
    {mails.map(({ id, to, subject, at, attachments }) => (
      <li key={id}>
        <button
          type="button"
          class="mail-list__item"
          aria-current={id === openId ? 'true' : undefined}
          onClick={() => open(id)}
        >
          <span class="mail-list__to">
            {isUnread(id) && (
              <span class="unread">
                <span class="visually-hidden">New: </span>
              </span>
            )}
            {to}
          </span>
          <ClockTime at={at} />
          <span class="mail-list__subject">
            {subject}
            {attachments && (
              <span class="mail-list__clip">
                <span aria-hidden="true">⎘</span>
                <span class="visually-hidden">, with an attachment</span>
              </span>
            )}
          </span>
        </button>
      </li>
    ))}
  </ul>
);
