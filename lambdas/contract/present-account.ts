/** An account as its owner sees it. */
import type * as z from 'zod/mini';
import type { Account } from '../../core/account/account.ts';
import { isSteppedUp, type Session } from '../../core/session/session.ts';
import type { meAnswer } from './account-answers.ts';

const iso = (instant: number) => new Date(instant).toISOString();

export function presentAccount(account: Account, session: Session, now: number): z.output<typeof meAnswer> {
  const { phone, email, emailStatus = 'claimed', language, openedAt } = account;
  const { id, expiresAt, steppedUpUntil } = session;
  return {
    account: {
      ...(phone && { phone }),
      ...(email && { email: { address: email, status: emailStatus } }),
      locale: language,
      openedAt: iso(openedAt),
      missing: [...(phone ? [] : (['phone'] as const)), ...(email ? [] : (['email'] as const))],
    },
    session: {
      id,
      expiresAt: iso(expiresAt),
      ...(steppedUpUntil && isSteppedUp(session, now) && { steppedUpUntil: iso(steppedUpUntil) }),
    },
  };
}
