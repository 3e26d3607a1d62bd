/**
 * A change of the phone or the e-mail of an account: the old one serves until the new one is proven (requirement H4). Instants are
 * epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import type { Email } from '../contact/email.ts';
import { maskEmail } from '../contact/masked-email.ts';
import { maskPhone, type Phone } from '../contact/phone.ts';
import type { RandomBytes } from '../random.ts';
import { channelFor } from '../sign-up/channels.ts';
import type { Account } from './account.ts';
import type { EmailChange, PhoneChange } from './challenge.ts';
import { type Address, draftChallenge } from './challenge-draft.ts';

/** A signed-in person who has just proven who it is. */
export interface Asker {
  readonly account: Account;
  readonly sessionId: string;
  readonly credentialVersion: number;
  readonly callerDigest: string;
}

const draft = (
  { account, sessionId, credentialVersion, callerDigest }: Asker,
  address: Address,
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
) => {
  const { id: accountId, language } = account;
  const asked = { accountId, language, callerDigest };
  return { ...draftChallenge(asked, address, bytes, configuration, now), sessionId, credentialVersion };
};

/** @param phoneDigest keyed, of the new phone: its history bears sends and guesses, as at a sign-up */
export const draftPhoneChange = (
  asker: Asker,
  { phone, phoneDigest }: { readonly phone: Phone; readonly phoneDigest: string },
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
): PhoneChange => {
  const { e164, line, isCallable } = phone;
  const address: Address = {
    destination: 'new_phone',
    channel: channelFor(phone),
    sentTo: maskPhone(e164),
    provesDigest: phoneDigest,
    budgetDigest: phoneDigest,
  };
  return {
    ...draft(asker, address, bytes, configuration, now),
    purpose: 'phone_change',
    newPhone: { phone: e164, line, isCallable },
  };
};

/** @param emailDigest keyed, of the canonical key of the new e-mail; the account's own phone bears sends and guesses */
export const draftEmailChange = (
  asker: Asker,
  { email, emailDigest }: { readonly email: Email; readonly emailDigest: string },
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
): EmailChange => {
  const { phoneDigest, emailDigest: oldDigest } = asker.account;
  const address: Address = {
    destination: 'new_email',
    channel: 'email',
    sentTo: maskEmail(email.address),
    provesDigest: emailDigest,
    budgetDigest: phoneDigest ?? oldDigest ?? emailDigest,
  };
  return {
    ...draft(asker, address, bytes, configuration, now),
    purpose: 'email_change',
    newEmail: { email: email.address },
  };
};

/** The account's attributes once the phone is proven. */
export const provenPhone = ({ newPhone, provesDigest }: PhoneChange) => ({ ...newPhone, phoneDigest: provesDigest });

/** The account's attributes once the e-mail is proven. Links that were bound to an e-mail of before are dead from then on. */
export const provenEmail = ({ newEmail, provesDigest }: EmailChange, now: number) =>
  ({ ...newEmail, emailDigest: provesDigest, emailStatus: 'confirmed', emailSince: now }) as const;
