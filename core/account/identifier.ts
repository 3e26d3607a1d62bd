/** The names by which people sign in: a phone or an e-mail, and the one key that each spelling of it has. */
import type { Configuration } from '../configuration.ts';
import { maskEmail } from '../contact/masked-email.ts';
import { maskPhone } from '../contact/phone.ts';
import { parseContact } from '../contact/typed-contact.ts';
import { type Keys, keyedDigest } from '../keyed-digest.ts';
import { ok, type Result } from '../result.ts';
import { channelFor } from '../sign-up/channels.ts';
import type { Channel } from '../verification-code/verification-code.ts';

export interface Identifier {
  readonly kind: 'phone' | 'email';
  /** Keyed digest of the canonical form: limits and markers know no other (CVE-2026-47203). */
  readonly digest: string;
  /** The typed name, masked: an answer may say no more before anything is proven (requirement C2). */
  readonly masked: string;
  /** The channel of a code if this were all that is known. */
  readonly channel: Channel;
}

/** Reads a phone or an e-mail. */
export function readIdentifier(
  typed: string,
  keys: Keys,
  configuration: Configuration,
): Result<Identifier, 'invalid_identifier'> {
  const read = parseContact(typed, configuration);
  if (!read.ok) return read;
  if (read.value.kind === 'email') {
    const { address, key } = read.value.email;
    return ok({ kind: 'email', digest: keyedDigest(keys, 'email', key), masked: maskEmail(address), channel: 'sms' });
  }
  const { phone } = read.value;
  return ok({
    kind: 'phone',
    digest: keyedDigest(keys, 'phone', phone.e164),
    masked: maskPhone(phone.e164),
    channel: channelFor(phone),
  });
}

/**
 * The id of the account that nobody has. An unknown identifier gets the same reads, counts and writes as a known one
 * (requirement C2).
 */
export const nobodysAccountId = (keys: Keys, { kind, digest }: Pick<Identifier, 'kind' | 'digest'>): string =>
  Buffer.from(keyedDigest(keys, 'nobody', `${kind}:${digest}`), 'base64url')
    .toString('hex')
    .slice(0, 32);
