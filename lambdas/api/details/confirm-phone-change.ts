/** POST /api/me/phone-changes/{id}/confirm: the new phone is proven, and takes the place of the old one, which is told (H4). */
import { randomBytes } from 'node:crypto';
import type { ContactChangeStore } from '../../../adapters/dynamodb/account/contact-change-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { noticesOfChange } from '../../../core/account/account-notice.ts';
import { phoneChanged } from '../../../core/account/notice-contents.ts';
import { objectionable } from '../../../core/account/objection.ts';
import type { Session } from '../../../core/session/session.ts';
import * as requests from '../../contract/account-requests.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { keys } from '../../runtime/keys.ts';
import { challenges, contactChanges, objections, orders, sessions } from '../../runtime/stores/account-stores.ts';
import { guesses } from '../../runtime/stores/stores.ts';
import { type AnswerDependencies, answerChallenge, cameToNothing } from '../../services/account/answer-challenge.ts';
import { type OldPhoneDependencies, oldPhoneFirst } from '../../services/account/old-phone-first.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies extends AnswerDependencies, OldPhoneDependencies {
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly contactChanges: Pick<ContactChangeStore, 'owner' | 'movePhone'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const confirmPhoneChange =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.confirmPhoneChange>, session: Session): Promise<Reply> => {
    const { configuration, contactChanges } = dependencies;
    const { now, body } = call;
    const { accountId } = session;
    const expected = { purposes: ['phone_change'], bound: { accountId } } as const;
    const answered = await answerChallenge(dependencies)(pathId(call), expected, body.code, now);
    if (!answered.ok) return answered.error;
    const change = answered.value;
    const { account } = await contactChanges.owner(accountId);
    if (!account) return accountProblem('not_signed_in');
    const refusal = await oldPhoneFirst(dependencies, session, now);
    if (refusal) return refusal;

    // The old phone is told, and the e-mail.
    const changed = objectionable(account, 'phone', randomBytes, configuration, now);
    const notices = noticesOfChange(account, phoneChanged(change.sentTo, now), changed, randomBytes, now);
    const moved = await contactChanges.movePhone(change, { account, session, notices, changed }, now);
    if (!moved.ok) return moved.error === 'taken' ? accountProblem('phone_taken') : cameToNothing(moved.error, change);
    await orderNotices(dependencies)(notices);
    return { status: 204 };
  };

export const handler = sessionRoute(requests.confirmPhoneChange, confirmPhoneChange, () => ({
  configuration: configuration(),
  keys: keys(),
  sessions: sessions(),
  challenges: challenges(),
  guesses: guesses(),
  contactChanges: contactChanges(),
  objections: objections(),
  orders: orders(),
}));
