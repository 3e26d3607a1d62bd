/**
 * A change of phone, e-mail or password that its owner may object to for a while: by one touch the old phone or e-mail is back, and
 * whoever is signed in is signed out. Instants are epoch milliseconds.
 */
import type { Configuration } from '../configuration.ts';
import type { Keys } from '../keyed-digest.ts';
import { type RandomBytes, randomId } from '../random.ts';
import type { Account } from './account.ts';
import { isLinkToken, linkSubject } from './account-link.ts';

/** The account's detail before the change; absent of a password, which nobody can put back. */
type PhoneBefore = Pick<Account, 'phone' | 'line' | 'isCallable' | 'phoneDigest'>;
type EmailBefore = Pick<Account, 'email' | 'emailDigest' | 'emailStatus' | 'emailSince'>;

export type ChangedDetail = 'phone' | 'email' | 'password';

export interface Objectionable {
  readonly id: string;
  readonly accountId: string;
  readonly detail: ChangedDetail;
  readonly changedAt: number;
  readonly objectUntil: number;
  /** Dropped once the owner objected. */
  readonly before?: PhoneBefore & EmailBefore;
  readonly objectedAt?: number;
}

const detailsOf = {
  phone: ({ phone, line, isCallable, phoneDigest }: Account): PhoneBefore => ({
    ...(phone !== undefined && { phone }),
    ...(line !== undefined && { line }),
    ...(isCallable !== undefined && { isCallable }),
    ...(phoneDigest !== undefined && { phoneDigest }),
  }),
  email: ({ email, emailDigest, emailStatus, emailSince }: Account): EmailBefore => ({
    ...(email !== undefined && { email }),
    ...(emailDigest !== undefined && { emailDigest }),
    ...(emailStatus !== undefined && { emailStatus }),
    ...(emailSince !== undefined && { emailSince }),
  }),
  password: () => ({}),
};

/** @param account as it is before the change */
export const objectionable = (
  account: Account,
  detail: ChangedDetail,
  bytes: RandomBytes,
  { objection }: Pick<Configuration, 'objection'>,
  now: number,
): Objectionable => ({
  ...{ id: randomId(bytes), accountId: account.id, detail, changedAt: now },
  objectUntil: now + 1000 * objection.seconds,
  before: detailsOf[detail](account),
});

/**
 * Whether the e-mail about a change gets the link. A reader who never confirmed the address may be a stranger, who shall put no old phone
 * back; to sign everybody out, any reader may ask once, as after a sign-in.
 */
export const mayObjectByEmail = ({ emailStatus }: Pick<Account, 'emailStatus'>, detail: ChangedDetail): boolean =>
  detail === 'password' || emailStatus === 'confirmed';

/**
 * Whether the owner's objection to an earlier change made this one void, with its link: whoever made the one made the other. The links
 * about all that followed a change of e-mail went to the new address.
 * @param changes of the account that are still remembered
 */
export const isVoid = (change: Objectionable, changes: readonly Objectionable[]): boolean =>
  change.objectedAt === undefined &&
  changes.some(
    ({ detail, changedAt, objectedAt }) =>
      (detail === 'email' || detail === change.detail) &&
      objectedAt !== undefined &&
      changedAt < change.changedAt &&
      change.changedAt < objectedAt,
  );

/**
 * The time until which a new phone needs a proof by the old one, if any. The owner of a changed e-mail may still object: the link about
 * a later phone would go to the new e-mail, so the owner could not take that phone back.
 * @param changes of the account that are still remembered
 */
export function oldPhoneNeededUntil(changes: readonly Objectionable[], now: number): number | undefined {
  const open = changes.filter(
    ({ detail, before, objectUntil, objectedAt }) =>
      detail === 'email' && before?.emailStatus === 'confirmed' && objectedAt === undefined && objectUntil > now,
  );
  return open.length === 0 ? undefined : Math.max(...open.map(({ objectUntil }) => objectUntil));
}

/** No link about a change that was made by then works any longer. */
export const linksEndAt = ({ changedAt, objectUntil }: Objectionable, now: number): number =>
  now + (objectUntil - changedAt);

const idLetters = 32;

/** Names the account and the change. */
export const objectionSubject = ({ accountId, id }: Pick<Objectionable, 'accountId' | 'id'>): string =>
  `${accountId}${id}`;

/** @returns undefined for a token that is not of such a link */
export function objectedChange(token: string, keys: Keys): Pick<Objectionable, 'accountId' | 'id'> | undefined {
  const subject = linkSubject(token) ?? '';
  const id = subject.slice(idLetters);
  if (id.length !== idLetters || !isLinkToken(token, keys, 'not-my-change', subject)) return undefined;
  return { accountId: subject.slice(0, idLetters), id };
}
