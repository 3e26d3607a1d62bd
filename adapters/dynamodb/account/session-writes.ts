/** The writes that open and end a session, in whatever transaction that is. */
import type { Device } from '../../../core/session/device.ts';
import { type Session, sessionTtl } from '../../../core/session/session.ts';
import { type Condition, either, is, isAbsent, isPresent } from '../expression.ts';
import { accountKey, accountSessionKey, deviceKey, sessionKey } from '../keys.ts';
import { insert, put, remove, update, type Write } from '../writes.ts';

const toInsert = (session: Session) =>
  insert({ ...sessionKey(session.tokenHash), ...session, ttl: sessionTtl(session) });

/**
 * The device believed from now on, with all of its tries.
 * @param when what must be true of the device before it, where the account knows it
 */
export const toRemember = (device: Device, ...when: readonly Condition[]) =>
  put(
    { ...deviceKey(device.accountId, device.tokenHash), ...device, ttl: Math.ceil(device.expiresAt / 1000) },
    ...when,
  );

/** A device that the account knows, for as long again. One that was forgotten meanwhile stays forgotten. */
export const toKeepKnown = (device: Device) => toRemember(device, is('tokenHash', device.tokenHash));

/**
 * A sign-in is a sign of the owner's life, which keeps their phone (requirement M2).
 * @param when what must still be true of the account
 */
export const toOpen = (session: Session, device: Device, when: readonly Condition[] = []) => ({
  session: toInsert(session),
  pointer: insert({
    ...accountSessionKey(session.accountId, session.id),
    id: session.id,
    tokenHash: session.tokenHash,
    createdAt: session.createdAt,
    ttl: sessionTtl(session),
  }),
  device: toRemember(device),
  account: update(accountKey(session.accountId), {
    set: { signedInAt: session.createdAt },
    when: [isPresent('pk'), ...when],
  }),
});

/** Refused as `pointer` when the session has moved to another token since: nothing would point to it any more. */
export const toEnd = ({ accountId, id, tokenHash }: Pick<Session, 'accountId' | 'id' | 'tokenHash'>) => ({
  session: remove(sessionKey(tokenHash)),
  pointer: remove(accountSessionKey(accountId, id), either(isAbsent('tokenHash'), is('tokenHash', tokenHash))),
});

/**
 * The session after a fresh proof of the person. A browser's gets another token: one that somebody else planted, or saw, is worth
 * nothing from then on. One that ended meanwhile, or has moved to another token, stays as it is.
 */
export const toStepUp = (
  known: Session,
  steppedUp: Session,
): Record<'session' | 'pointer' | 'ended', Write | undefined> =>
  known.tokenHash === steppedUp.tokenHash
    ? { session: toProlong(steppedUp), pointer: undefined, ended: undefined }
    : toRotate(known, steppedUp);

/** The proof lasts longer, under the same token. */
export const toProlong = ({ tokenHash, steppedUpUntil, phoneProvenUntil }: Session): Write =>
  update(sessionKey(tokenHash), { set: { steppedUpUntil, phoneProvenUntil }, when: [isPresent('pk')] });

const toRotate = (known: Session, rotated: Session) => ({
  session: toInsert(rotated),
  pointer: update(accountSessionKey(known.accountId, known.id), {
    set: { tokenHash: rotated.tokenHash },
    when: [is('tokenHash', known.tokenHash)],
  }),
  ended: remove(sessionKey(known.tokenHash)),
});
