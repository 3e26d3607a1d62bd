/** POST /api/me/email-changes/{id}/confirm: the new e-mail is proven, by the code or by the link, and serves from then on (H4). */
import { randomBytes } from 'node:crypto';
import type { ContactChangeStore } from '../../../adapters/dynamodb/account/contact-change-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { Account } from '../../../core/account/account.ts';
import { isLinkToken } from '../../../core/account/account-link.ts';
import { noticesFor, noticesOfChange } from '../../../core/account/account-notice.ts';
import type { EmailChange } from '../../../core/account/challenge.ts';
import { hasEmail } from '../../../core/account/email-claim.ts';
import { emailChanged, emailTaken } from '../../../core/account/notice-contents.ts';
import { objectionable } from '../../../core/account/objection.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Session } from '../../../core/session/session.ts';
import * as requests from '../../contract/account-requests.ts';
import { pathId } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { keys } from '../../runtime/keys.ts';
import { challenges, contactChanges, orders, sessions } from '../../runtime/stores/account-stores.ts';
import { guesses } from '../../runtime/stores/stores.ts';
import { type AnswerDependencies, answerChallenge, cameToNothing } from '../../services/account/answer-challenge.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies extends AnswerDependencies {
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly contactChanges: Pick<ContactChangeStore, 'owner' | 'emailChange' | 'emailHolder' | 'moveEmail'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.confirmChange>;

async function byCode(
  dependencies: Dependencies,
  call: Call,
  { accountId }: Session,
  code: string,
): Promise<Result<EmailChange, Reply>> {
  const expected = { purposes: ['email_change'], bound: { accountId } } as const;
  return answerChallenge(dependencies)(pathId(call), expected, code, call.now);
}

/** The link is in the e-mail alone, and opens nothing for anybody but the account that asked for it (CVE-2026-9087). */
async function byLink(
  { keys, contactChanges }: Dependencies,
  call: Call,
  { accountId }: Session,
  token: string,
): Promise<Result<EmailChange, Reply>> {
  const id = pathId(call);
  if (!isLinkToken(token, await keys(), 'confirm-new-email', id)) return err(accountProblem('token_unusable'));
  const change = await contactChanges.emailChange(id);
  const isUsable = change?.accountId === accountId && change.expiresAt > call.now && change.status !== 'proven';
  return isUsable ? ok(change) : err(accountProblem('token_unusable'));
}

/** The old e-mail is told, and the phone; nobody is where the address stays the same, and there is nothing to object to. */
function noticesOf(account: Account, { provesDigest, sentTo }: EmailChange, configuration: Configuration, now: number) {
  if (account.emailDigest === provesDigest) return { changed: undefined, notices: [] };
  const changed = objectionable(account, 'email', randomBytes, configuration, now);
  return { changed, notices: noticesOfChange(account, emailChanged(sentTo, now), changed, randomBytes, now) };
}

async function confirm(
  dependencies: Dependencies,
  change: EmailChange,
  by: 'code' | 'link',
  session: Session,
  now: number,
): Promise<Reply | 'stale'> {
  const { configuration, contactChanges } = dependencies;
  const { account } = await contactChanges.owner(session.accountId);
  if (!account) return accountProblem('not_signed_in');
  const holder = await contactChanges.emailHolder(change.provesDigest);
  const claimant = holder && holder.id !== account.id && hasEmail(holder) ? holder : undefined;
  if (claimant?.emailStatus === 'confirmed') return accountProblem('email_taken');
  const { changed, notices: toOwner } = noticesOf(account, change, configuration, now);
  const notices = [
    ...toOwner,
    // The address is somebody else's from then on: only their phone is told.
    ...(claimant ? noticesFor(claimant, emailTaken, randomBytes, now, 'email') : []),
  ];
  const moved = await contactChanges.moveEmail(change, by, { account, session, notices, changed }, claimant, now);
  if (!moved.ok) return moved.error === 'moved' ? 'stale' : cameToNothing(moved.error, change);
  await orderNotices(dependencies)(notices);
  return { status: 204 };
}

export const confirmEmailChange =
  (dependencies: Dependencies) =>
  async (call: Call, session: Session): Promise<Reply> => {
    const { code, token } = call.body;
    if (code !== undefined && token !== undefined) return invalidInput([{ field: 'token', code: 'unknown_field' }]);
    if (code === undefined && token === undefined) return invalidInput([{ field: 'code', code: 'required' }]);
    const change =
      token === undefined
        ? await byCode(dependencies, call, session, code ?? '')
        : await byLink(dependencies, call, session, token);
    if (!change.ok) return change.error;
    const by = token === undefined ? 'code' : 'link';
    return decide(() => confirm(dependencies, change.value, by, session, call.now));
  };

export const handler = sessionRoute(requests.confirmChange, confirmEmailChange, () => ({
  configuration: configuration(),
  keys: keys(),
  sessions: sessions(),
  challenges: challenges(),
  guesses: guesses(),
  contactChanges: contactChanges(),
  orders: orders(),
}));
