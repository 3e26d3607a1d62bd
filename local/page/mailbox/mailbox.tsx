/** The mailbox: e-mails of all addresses, newest first, and one of them open. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import type { Seen } from '../use-seen.ts';
import { Mail } from './mail.tsx';
import { MailList } from './mail-list.tsx';

interface Props {
  readonly messages: readonly OutboxMessage[];
  readonly isShown: (message: OutboxMessage) => boolean;
  readonly seen: Seen;
}

export function Mailbox({ messages, isShown, seen: { isUnread, see } }: Props) {
  const mails = useMemo(
    () => messages.filter(message => message.channel === 'email' && isShown(message)),
    [messages, isShown],
  );
  const [chosen, choose] = useState<string>();
  // A new e-mail never replaces the open one: it waits in the list.
  const open = mails.find(({ id }) => id === chosen) ?? mails[0];
  const openId = open?.id;
  useEffect(() => {
    if (openId === undefined) return;
    choose(known => known ?? openId);
    see([openId]);
  }, [openId, see]);
  return (
    <section class="part" id="mailbox" aria-labelledby="mailbox-title">
      <header class="part-head">
        <h2 id="mailbox-title">Mailbox</h2>
        <p class="part-head__fact">{mails.length === 1 ? '1 e-mail' : `${mails.length} e-mails`}</p>
      </header>
      <div class="mailbox">
        {open === undefined ? (
          <p class="nothing">
            {messages.some(({ channel }) => channel === 'email')
              ? 'No e-mail went to this address.'
              : 'No e-mail has come yet. Welcomes, appointments and reminders arrive here.'}
          </p>
        ) : (
          <>
            <MailList mails={mails} openId={open.id} isUnread={isUnread} open={choose} />
            <Mail key={open.id} mail={open} />
          </>
        )}
      </div>
    </section>
  );
}
