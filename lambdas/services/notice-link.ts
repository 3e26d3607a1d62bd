/** The link of a message about an appointment. */
import { randomBytes } from 'node:crypto';
import type { ReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { keyedDigest, sha256 } from '../../core/keyed-digest.ts';
import type { NoticeChannel } from '../../core/practice/notices.ts';
import { alphanumeric } from '../../core/random.ts';
import { hasNoTries } from '../../core/reminder/reminder-link.ts';
import type { KeySource } from '../runtime/keys.ts';
import type { NoticeContext } from './send-notices.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'reminder' | 'service'>;
  readonly keys: KeySource;
  readonly reminders: Pick<ReminderStore, 'put'>;
}

/** The page of "My account"; a text message has the shorter name of it, which leaves room for the practice's words. */
const paths = { email: '/my-account', sms: '/m' } as const satisfies Record<NoticeChannel, string>;

/** To the appointments of a person who has an account, through the sign-in where that is needed. */
export const ownLink =
  ({ configuration: { service } }: Pick<Dependencies, 'configuration'>) =>
  async (): Promise<string> =>
    `${service.webOrigin}/me`;

/**
 * A fresh link, of which only the hash stays here (requirement D1). Where no link of the appointment opens any more, it
 * leads to the account that was opened, or to signing in and up: the tries are over.
 */
export const linkTo =
  ({ configuration, keys, reminders }: Dependencies) =>
  async ({ practice, record, appointment }: NoticeContext, channel: NoticeChannel): Promise<string> => {
    const { reminder, service } = configuration;
    const isOwned = appointment.accountId !== undefined || appointment.linkUsedAt !== undefined;
    if (isOwned) return ownLink({ configuration })();
    if (hasNoTries(appointment, { reminder })) return `${service.webOrigin}/`;
    const token = alphanumeric(randomBytes(16));
    const secrets = await keys();
    const sentTo = [
      ...(record.phone ? [keyedDigest(secrets, 'phone', record.phone)] : []),
      ...(record.emailKey ? [keyedDigest(secrets, 'email', record.emailKey)] : []),
    ];
    await reminders.put(sha256(token), {
      practiceId: practice.id,
      appointmentId: appointment.id,
      recordId: record.id,
      linkGeneration: appointment.linkGeneration,
      sentTo,
      expiresAt: appointment.startsAt + 1000 * reminder.linkGraceSeconds,
    });
    return `${service.webOrigin}${paths[channel]}#${token}`;
  };

export type LinkTo = ReturnType<typeof linkTo>;
