/** The e-mails by subject and address. */
import type { OutboxMessage } from '../../aws/outbox-message.ts';
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
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M16.5 6v11.5a4 4 0 0 1-8 0V5a2.5 2.5 0 0 1 5 0v10.5a1 1 0 0 1-2 0V6H10v9.5a2.5 2.5 0 0 0 5 0V5a4 4 0 0 0-8 0v12.5a5.5 5.5 0 0 0 11 0V6z" />
                </svg>
                <span class="visually-hidden">, with an attachment</span>
              </span>
            )}
          </span>
        </button>
      </li>
    ))}
  </ul>
);
