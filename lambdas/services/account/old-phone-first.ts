/** A new phone soon after a new e-mail needs a code to the old phone, so the owner can still object to one of them (requirement H4). */
import type { ObjectionStore } from '../../../adapters/dynamodb/details/objection-store.ts';
import { oldPhoneNeededUntil } from '../../../core/account/objection.ts';
import type { Session } from '../../../core/session/session.ts';
import type { Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';

export interface OldPhoneDependencies {
  readonly objections: Pick<ObjectionStore, 'of'>;
}

/**
 * To be asked once the account was read: the move is refused where its e-mail changes after that.
 * @returns the refusal, if the person has to prove the old phone first
 */
export async function oldPhoneFirst(
  { objections }: OldPhoneDependencies,
  { accountId, phoneProvenUntil = 0 }: Session,
  now: number,
): Promise<Reply | undefined> {
  if (phoneProvenUntil > now) return undefined;
  const until = oldPhoneNeededUntil(await objections.of(accountId), now);
  if (until === undefined) return undefined;
  return accountProblem('old_phone_first', { retryAfterSeconds: Math.ceil((until - now) / 1000) });
}
