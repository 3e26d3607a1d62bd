/** A challenge as it is ordered: where its code goes, and what it proves there. */
import type { Configuration } from '../configuration.ts';
import { maskEmail } from '../contact/masked-email.ts';
import { maskPhone } from '../contact/phone.ts';
import { type RandomBytes, randomId } from '../random.ts';
import { channelFor } from '../sign-up/channels.ts';
import type { Channel, VerificationCode } from '../verification-code/verification-code.ts';
import type { Account } from './account.ts';
import type { CommonChallenge, Destination } from './challenge.ts';

/** The destination of a code, before it is known who asked. */
export interface Address {
  readonly destination: Destination;
  readonly channel: Channel | 'email';
  readonly provesDigest: string;
  readonly budgetDigest: string;
  readonly sentTo: string;
}

/** The address that reaches the account: its phone, else its confirmed e-mail (requirement M2); undefined when it has neither. */
export function addressOf(account: Account): Address | undefined {
  const { phone, line, phoneDigest } = account;
  if (phone && line && phoneDigest)
    return {
      destination: 'account_phone',
      channel: channelFor({ line }),
      provesDigest: phoneDigest,
      budgetDigest: phoneDigest,
      sentTo: maskPhone(phone),
    };
  return emailAddressOf(account);
}

/** The confirmed e-mail of the account: one that is only claimed proves nothing (requirement C4). */
export function emailAddressOf({ email, emailDigest, emailStatus, phoneDigest }: Account): Address | undefined {
  if (!email || !emailDigest || emailStatus !== 'confirmed') return undefined;
  return {
    destination: 'account_email',
    channel: 'email',
    provesDigest: emailDigest,
    budgetDigest: phoneDigest ?? emailDigest,
    sentTo: maskEmail(email),
  };
}

/** A new code for this challenge; its life begins with the order, which is told to whoever asked. */
export const drawnCode = (bytes: RandomBytes, { challenge }: Configuration, now: number): VerificationCode => ({
  id: randomId(bytes),
  length: challenge.length,
  attempts: 0,
  drawnAt: now,
  expiresAt: now + 1000 * challenge.ttlSeconds,
});

type Asked = Pick<CommonChallenge, 'accountId' | 'callerDigest' | 'language'>;

/** The fields of all challenges; each adds its purpose. */
export const draftChallenge = (
  asked: Asked,
  { channel, ...address }: Address,
  bytes: RandomBytes,
  configuration: Configuration,
  now: number,
): CommonChallenge => ({
  id: randomId(bytes),
  status: 'awaiting_code',
  ...asked,
  ...address,
  code: drawnCode(bytes, configuration, now),
  send: { number: 1, channel, status: 'ordered', at: now },
  createdAt: now,
  expiresAt: now + 1000 * configuration.challenge.lifeSeconds,
});
