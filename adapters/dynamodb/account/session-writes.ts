/** What opening and ending a session writes, in whatever transaction it is done. */
import type { Device } from '../../../core/session/device.ts';
import { type Session, sessionTtl } from '../../../core/session/session.ts';
import { type Condition, is, isPresent } from '../expression.ts';
import { accountKey, accountSessionKey, deviceKey, sessionKey } from '../keys.ts';
import { insert, put, remove, update } from '../writes.ts';

const toInsert = (session: Session) =>
  insert({ ...sessionKey(session.tokenHash), ...session, ttl: sessionTtl(session) });

/** The device believed from now on, with all of its tries. */
export const toRemember = (device: Device) =>
  put({ ...deviceKey(device.accountId, device.tokenHash), ...device, ttl: Math.ceil(device.expiresAt / 1000) });

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
    ttl: sessionTtl(session),
  }),
  device: toRemember(device),
  account: update(accountKey(session.accountId), {
    set: { signedInAt: session.createdAt },
    when: [isPresent('pk'), ...when],
  }),
});

export const toEnd = ({ accountId, id, tokenHash }: Pick<Session, 'accountId' | 'id' | 'tokenHash'>) => ({
  session: remove(sessionKey(tokenHash)),
  pointer: remove(accountSessionKey(accountId, id)),
});

/** The same session under another token: one that somebody else planted, or saw, is worth nothing from then on. */
export const toRotate = (known: Session, rotated: Session) => ({
  session: toInsert(rotated),
  pointer: update(accountSessionKey(known.accountId, known.id), {
    set: { tokenHash: rotated.tokenHash },
    when: [is('tokenHash', known.tokenHash)],
  }),
  ended: remove(sessionKey(known.tokenHash)),
});
