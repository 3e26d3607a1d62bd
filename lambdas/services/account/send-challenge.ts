/** Sends the ordered code of a challenge once, to whoever has the phone or the e-mail; where nobody has it, nothing goes out. */
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { Recipients } from '../../../adapters/dynamodb/account/recipients.ts';
import type { HistoryStore } from '../../../adapters/dynamodb/history-store.ts';
import { again, retry } from '../../../adapters/retry.ts';
import type { Account } from '../../../core/account/account.ts';
import { linkToken } from '../../../core/account/account-link.ts';
import { type Challenge, sendsOf } from '../../../core/account/challenge.ts';
import { linkUrl, pageUrl } from '../../../core/account/link-paths.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { isRefusal } from '../../../core/fault.ts';
import type { Keys } from '../../../core/keyed-digest.ts';
import { callerEntry, unknownCaller } from '../../../core/limits/caller-history.ts';
import { withOwnSend } from '../../../core/limits/own-sends.ts';
import { accountEmail } from '../../../core/messages/account/notice.ts';
import type { AccountNoticeKind } from '../../../core/messages/account/notice-words.ts';
import { channelFor, channelsFor } from '../../../core/sign-up/channels.ts';
import { type Channel, codeDigits } from '../../../core/verification-code/verification-code.ts';
import type { SendEmail } from '../../runtime/email.ts';
import type { KeySource } from '../../runtime/keys.ts';
import { described, log } from '../../runtime/log.ts';
import type { Reserve } from '../reserve-send.ts';
import type { SendCode } from '../send-code.ts';
import { proofTarget } from './proof-target.ts';
import { noticeSender } from './send-notice.ts';

export interface SendChallengeDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly challenges: Pick<
    ChallengeStore,
    'claimSend' | 'reserve' | 'ownSends' | 'reserveOwn' | 'sent' | 'releaseSend'
  >;
  readonly recipients: Pick<Recipients, 'account' | 'signUp' | 'emailHolder'>;
  readonly histories: Pick<HistoryStore, 'charge'>;
  readonly reserve: Reserve;
  readonly sendCode: SendCode;
  readonly sendEmail: SendEmail;
}

/** A phone with the channel that reaches it, or an e-mail. */
type Target = { readonly phone: string; readonly channel: Channel } | { readonly email: string };

const attempts = 5;

type Line = Parameters<typeof channelsFor>[0];

/** The channel that was asked for, if the line has it: a request does not know the line. */
const channelOf = ({ send }: Challenge, line: Line): Channel =>
  channelsFor(line).find(channel => channel === send.channel) ?? channelFor(line);

/** @returns undefined when the account is nobody's, or has another phone or e-mail than the code is for (requirement B5) */
function targetOf(challenge: Challenge, account: Account | undefined): Target | undefined {
  if (!account) return undefined;
  if (challenge.purpose === 'phone_change') {
    if (!challenge.newPhone) return undefined;
    const { phone, ...line } = challenge.newPhone;
    return { phone, channel: channelOf(challenge, line) };
  }
  if (challenge.purpose === 'email_change') return challenge.newEmail;
  const { phone, line, isCallable = true, phoneDigest, email, emailDigest } = account;
  if (challenge.destination === 'account_email')
    return email && emailDigest === challenge.provesDigest ? { email } : undefined;
  return phone && line && phoneDigest === challenge.provesDigest
    ? { phone, channel: channelOf(challenge, { line, isCallable }) }
    : undefined;
}

const emailKinds: Partial<Readonly<Record<Challenge['purpose'], AccountNoticeKind>>> = {
  step_up: 'step_up_code',
  reset: 'reset_code',
  email_change: 'new_email_code',
  sign_up_email: 'sign_up_email_code',
};

/** The target of the link in an e-mail with a code, if it has one. */
function urlOf({ purpose, id }: Challenge, keys: Keys, { service }: Configuration): string | undefined {
  if (purpose === 'reset') return linkUrl(service.webOrigin, 'cancel-reset', linkToken(keys, 'cancel-reset', id));
  if (purpose !== 'email_change') return undefined;
  return linkUrl(service.webOrigin, 'confirm-new-email', linkToken(keys, 'confirm-new-email', id));
}

export const sendChallenge = (dependencies: SendChallengeDependencies) => {
  const { configuration, keys, challenges, recipients, histories, reserve, sendCode, sendEmail } = dependencies;

  /** Every send is charged to its address. One that follows a right password is not refused for it (requirement H1). */
  const chargeCaller = ({ id, callerDigest }: Challenge, now: number) =>
    histories.charge(
      callerDigest,
      { caller: unknownCaller, site: unknownCaller },
      { signUps: new Set([callerEntry(id, now)]), shortCodes: new Set(), cost: 0 },
      now,
    );

  /** A stranger cannot use these up. */
  async function ownMayBeSent(challenge: Challenge, now: number): Promise<boolean> {
    const { id, budgetDigest } = challenge;
    const reserved = await retry(attempts, async () => {
      const sends = withOwnSend(await challenges.ownSends(budgetDigest), configuration, now);
      if (!sends.ok) return false;
      return (await challenges.reserveOwn(budgetDigest, sends.value, now)) || again;
    });
    if (reserved === true) {
      await chargeCaller(challenge, now);
      return true;
    }
    log('code_not_sent', { challengeId: id, limit: 'own' });
    return false;
  }

  /** Where strangers may ask for a send, the phone's own budget bears it; beyond it nothing goes out, and nobody is told. */
  async function mayBeSent(challenge: Challenge, now: number): Promise<boolean> {
    if (sendsOf[challenge.purpose] === 'own') await chargeCaller(challenge, now);
    if (sendsOf[challenge.purpose] !== 'strangers') return true;
    if (challenge.purpose === 'reset' && challenge.reset.isKnownDevice) return ownMayBeSent(challenge, now);
    const { id: signUpId, provesDigest: phoneDigest, callerDigest, code } = challenge;
    const request = { signUpId, phoneDigest, callerDigest, keepsLength: code.length };
    const reserved = await reserve(request, now, reservation => challenges.reserve(phoneDigest, reservation, now));
    if (!reserved.ok) log('code_not_sent', { challengeId: challenge.id, limit: reserved.error.limit });
    return reserved.ok;
  }

  /** Another account has confirmed the address: its owner is told instead, and the person who typed it learns nothing (C2). */
  async function isSomebodysEmail({ purpose, provesDigest, accountId }: Challenge): Promise<boolean> {
    if (purpose !== 'email_change') return false;
    const holder = await recipients.emailHolder(provesDigest);
    return holder?.emailStatus === 'confirmed' && holder.id !== accountId;
  }

  async function sendByEmail(to: string, challenge: Challenge, digits: string, lifeSeconds: number) {
    const { purpose, language } = challenge;
    const sender = noticeSender(configuration);
    if (await isSomebodysEmail(challenge)) {
      const url = pageUrl(configuration.service.webOrigin, 'email_in_use');
      return sendEmail({ to, ...accountEmail('email_in_use', {}, language, sender, url) });
    }
    const kind = emailKinds[purpose] ?? 'sign_in_code';
    const url = urlOf(challenge, await keys(), configuration);
    return sendEmail({ to, ...accountEmail(kind, { code: digits, lifeSeconds }, language, sender, url) });
  }

  async function send(challenge: Challenge, target: Target, now: number) {
    const secrets = await keys();
    const { language, purpose } = challenge;
    const digits = codeDigits(secrets.code, challenge.code, challenge.provesDigest);
    const lifeSeconds = Math.floor(((challenge.code.expiresAt ?? now) - now) / 1000);
    if ('phone' in target) {
      const { phone: to, channel } = target;
      return sendCode({ to, channel, language, digits, lifeSeconds, followsPassword: purpose === 'sign_in' });
    }
    return sendByEmail(target.email, challenge, digits, lifeSeconds);
  }

  async function find(challenge: Challenge, now: number): Promise<Target | undefined> {
    if (challenge.purpose === 'sign_up_email') return proofTarget(recipients, challenge, now);
    return targetOf(challenge, await recipients.account(challenge.accountId));
  }

  /** @throws what a provider throws that took nothing: the order is given back, and comes again */
  return async (id: string, sendNumber: number, now: number): Promise<void> => {
    const challenge = await challenges.claimSend(id, sendNumber, now);
    if (!challenge) return;
    const target = await find(challenge, now);
    if (target && (challenge.send.isReserved || (await mayBeSent(challenge, now))))
      try {
        const { outcome } = await send(challenge, target, now);
        if (outcome === 'unconfirmed') log('delivery_unconfirmed', { challengeId: id });
      } catch (error) {
        const refused = isRefusal(error);
        log(refused ? 'delivery_refused' : 'delivery_failed', { challengeId: id, ...described(error) });
        if (!refused) {
          await challenges.releaseSend(challenge);
          throw error;
        }
      }
    await challenges.sent(challenge);
  };
};
