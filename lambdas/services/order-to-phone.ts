/** Orders a code to another phone, where the practice's record, if there is one, does not know a different one. */
import { randomBytes } from 'node:crypto';
import type { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import type { ContactStore } from '../../adapters/dynamodb/sign-up/contact-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import type { Phone } from '../../core/contact/phone.ts';
import { keyedDigest } from '../../core/keyed-digest.ts';
import { sendCost } from '../../core/limits/code-cost.ts';
import type { Reservation } from '../../core/limits/reserve.ts';
import { randomId } from '../../core/random.ts';
import type { TypedContact } from '../../core/reminder/matching.ts';
import { err } from '../../core/result.ts';
import { channelFor } from '../../core/sign-up/channels.ts';
import { type MendedEmail, moveToPhone } from '../../core/sign-up/contact-change.ts';
import type { Contact, SignUp } from '../../core/sign-up/sign-up.ts';
import { maxSends } from '../../core/verification-code/resending.ts';
import type { KeySource } from '../runtime/keys.ts';
import type { MatchForWrite } from './match-patient-record.ts';
import type { Reserve } from './reserve-send.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly histories: Pick<HistoryStore, 'read'>;
  readonly contacts: Pick<ContactStore, 'order'>;
  readonly matchForWrite: MatchForWrite;
  readonly reserve: Reserve;
}

interface NewPhone {
  readonly contact: Contact;
  readonly phone: Phone;
  /** Written with it: a refused phone must leave the e-mail as it was. */
  readonly mended: MendedEmail | undefined;
  /** Where they have to match the practice's record. */
  readonly details: TypedContact | undefined;
}

/**
 * Another phone is charged like any send, so that nobody rings through a list of numbers. Record and histories are read side by
 * side, and a match is allowed by the write that orders. A refusal by a limit is told only to somebody who may be told of the
 * match: it would give a right guess away (requirement D1).
 */
export const orderToPhone = ({ configuration, keys, histories, contacts, matchForWrite, reserve }: Dependencies) =>
  async function order(signUp: SignUp, { contact, phone, mended, details }: NewPhone, now: number) {
    const phoneDigest = keyedDigest(await keys(), 'phone', phone.e164);
    const { id: signUpId, callerDigest } = signUp;
    const hasSends = signUp.send.number < maxSends(configuration);
    const [match, known] = await Promise.all([
      details && matchForWrite(signUp, details),
      hasSends ? histories.read(phoneDigest, callerDigest) : undefined,
    ]);
    if (match && match.outcome !== 'matched') return err(match.outcome);
    const told = async <E>(refusal: E) =>
      err(!match || (await match.mayBeTold()) ? refusal : ('link_unusable' as const));

    if (!known) return told('too_many_codes' as const);
    const write = (reservation: Reservation) => {
      const code = { id: randomId(randomBytes), length: reservation.length };
      const moved = moveToPhone(signUp, contact, phone, phoneDigest, code, now);
      return contacts.order(signUp, { ...moved, ...mended }, reservation, now, match?.allowance);
    };
    const cost = sendCost({ phone: phone.e164 }, channelFor(phone), configuration);
    const request = { signUpId, phoneDigest, callerDigest, cost };
    const moved = await reserve(request, now, write, { known, isChargedByWrite: true });
    return moved.ok || typeof moved.error === 'string' ? moved : told(moved.error);
  };

export type OrderToPhone = ReturnType<typeof orderToPhone>;
