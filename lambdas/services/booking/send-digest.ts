/** Tells one practice of its bookings, cancellations and moves: one e-mail with what is due, once (requirement I1). */
import type { DigestEntry, DigestStore, DueDigest } from '../../../adapters/dynamodb/booking/digest-store.ts';
import type { PracticeStore } from '../../../adapters/dynamodb/practice-store.ts';
import { digestLines, nextDigestAt } from '../../../core/booking/digest.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { isRefusal } from '../../../core/fault.ts';
import { digestEmail, type ToldChange } from '../../../core/messages/practice/digest-email.ts';
import { timeZoneOf } from '../../../core/practice/time-zone.ts';
import type { SendEmail } from '../../runtime/email.ts';
import { described, log } from '../../runtime/log.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking' | 'service' | 'timeZone'>;
  readonly practices: Pick<PracticeStore, 'get'>;
  readonly digests: Pick<DigestStore, 'claim' | 'entries' | 'told' | 'release'>;
  readonly sendEmail: SendEmail;
}

/** Of a record that the practice erased meanwhile there is nothing to tell. */
const changeOf = ({ line, appointment, record }: DigestEntry): ToldChange[] =>
  appointment && record ? [{ ...line, practitioner: appointment.practitioner, patient: record }] : [];

export const sendDigest = ({ configuration, practices, digests, sendEmail }: Dependencies) => {
  /** @throws Fault `DeliveryFailed` when it certainly did not go out */
  async function send(practiceId: string, changes: readonly ToldChange[]): Promise<void> {
    const practice = changes.length > 0 ? await practices.get(practiceId) : undefined;
    if (!practice) return;
    const { language, email } = practice;
    const words = {
      language,
      timeZone: timeZoneOf(practice, configuration),
      usualZone: configuration.timeZone,
      serviceName: configuration.service.name,
    };
    try {
      await sendEmail({ to: email, ...digestEmail({ ...words, changes }) });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // Nobody can reach that address: the practice's software still reads its appointments.
      log('delivery_refused', { channel: 'email', ...described(error) });
    }
  }

  /** @throws what kept it from going out: it is due again */
  return async ({ practiceId, keys }: Pick<DueDigest, 'practiceId' | 'keys'>, now: number): Promise<void> => {
    const lease = await digests.claim(practiceId, now);
    if (lease === undefined) return;
    let entries: DigestEntry[];
    try {
      entries = await digests.entries(keys.slice(0, digestLines));
      await send(practiceId, entries.flatMap(changeOf));
    } catch (error) {
      await digests.release(practiceId, lease);
      throw error;
    }
    // The index named what somebody else changed since: the next line is told at once.
    if (entries.length === 0) return digests.release(practiceId, lease);
    await digests.told(practiceId, lease, entries, nextDigestAt(now, keys.length <= digestLines, configuration));
  };
};

export type SendDigest = ReturnType<typeof sendDigest>;
