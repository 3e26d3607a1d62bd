/** The link of a message about an appointment. */
import { randomBytes } from 'node:crypto';
import { keyedDigest, sha256 } from '../../core/keyed-digest.ts';
import { hasNoTries } from '../../core/reminder/reminder-link.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { reminders } from '../runtime/stores.ts';
import type { NoticeContext } from './send-notices.ts';

/**
 * A fresh link, of which only the hash stays here (requirement D1). Where no link of the appointment opens any more, because an
 * account was opened or the tries are over, it leads to signing in and up.
 */
export async function linkTo({ practice, record, appointment }: NoticeContext): Promise<string> {
  if (appointment.linkUsedAt !== undefined || hasNoTries(appointment, configuration))
    return `${configuration.service.webOrigin}/`;
  const token = randomBytes(24).toString('base64url');
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
    expiresAt: appointment.startsAt + 1000 * configuration.reminder.linkGraceSeconds,
  });
  return `${configuration.service.webOrigin}/my-account#${token}`;
}
