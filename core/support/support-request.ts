/** A person's message to support. Instants are epoch milliseconds. */
import type { Configuration } from '../configuration.ts';
import { type Email, parseEmail } from '../contact/email.ts';
import { type Keys, keyedDigest, repeatableId } from '../keyed-digest.ts';
import type { Language } from '../language.ts';
import { err, ok, type Result } from '../result.ts';
import { shownLines } from '../shown-text.ts';
import type { FieldFault } from '../sign-up/typed-input.ts';
import type { SupportTopic } from './support-topic.ts';

export interface SupportRequest {
  /** 128 bits. */
  readonly id: string;
  /** The reference that the person may quote. */
  readonly reference: string;
  readonly topic: SupportTopic;
  readonly message: string;
  /** The reference that the person gave: of a sign-up, or of an earlier request. */
  readonly about?: string;
  /** The e-mail to which the answer goes. */
  readonly email?: string;
  /** Of the session that it was sent from; without it nothing proves who wrote. */
  readonly accountId?: string;
  readonly language: Language;
  readonly receivedAt: number;
}

/** As people type it. */
export interface TypedSupportRequest {
  readonly topic: SupportTopic;
  readonly message: string;
  readonly reference?: string | undefined;
  readonly email?: string | undefined;
}

export interface ReadSupportRequest extends Pick<SupportRequest, 'topic' | 'message' | 'about'> {
  readonly email?: Email;
}

/** The faults beyond the form of each field. */
export const supportFaults = ({ email }: Pick<TypedSupportRequest, 'email'>): readonly FieldFault[] => {
  const parsed = email === undefined ? undefined : parseEmail(email);
  return parsed?.ok === false ? [{ field: 'email', code: parsed.error }] : [];
};

export function readSupportRequest(typed: TypedSupportRequest): Result<ReadSupportRequest, readonly FieldFault[]> {
  const { topic, reference } = typed;
  const message = shownLines(typed.message);
  const email = typed.email === undefined ? undefined : parseEmail(typed.email);
  if (email?.ok === false) return err(supportFaults(typed));
  const about = reference?.trim().toUpperCase();
  return ok({ topic, message, ...(about && { about }), ...(email && { email: email.value }) });
}

/** The request that a client's own name for it (header Idempotency-Key) stands for. */
export const repeatedRequestId = (keys: Keys, idempotencyKey: string): string =>
  repeatableId(keys, 'support', idempotencyKey);

/** Tells a repetition from another request under the same key; the language of the page does not count. */
export const supportDigest = (keys: Keys, { topic, message, about, email }: ReadSupportRequest): string =>
  keyedDigest(keys, 'request', JSON.stringify([topic, message, about, email?.address]));

/** The time from which it is kept no longer. */
export const supportKeptUntil = (receivedAt: number, { retention }: Pick<Configuration, 'retention'>): number =>
  receivedAt + retention.supportDays * 24 * 3600 * 1000;
