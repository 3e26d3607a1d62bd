/** POST /api/support-requests: takes what a person writes to support, signed in or not, and acknowledges it once. */
import { randomBytes } from 'node:crypto';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import type { KnownAsked, SupportStore } from '../../../adapters/dynamodb/support/support-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { supportReceived } from '../../../core/account/notice-contents.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { parseEmail } from '../../../core/contact/email.ts';
import { keyedDigest, sameSecret, sha256 } from '../../../core/keyed-digest.ts';
import { callerDigest } from '../../../core/limits/caller-digest.ts';
import { mayTryFrom } from '../../../core/limits/caller-tries.ts';
import { mayTry } from '../../../core/limits/tries.ts';
import { randomId, randomReference } from '../../../core/random.ts';
import { isLive, type Session } from '../../../core/session/session.ts';
import { shortestKey } from '../../../core/sign-up/repetition.ts';
import { acknowledgementPace, supportPace } from '../../../core/support/support-pace.ts';
import {
  type ReadSupportRequest,
  readSupportRequest,
  repeatedRequestId,
  type SupportRequest,
  supportDigest,
  supportFaults,
} from '../../../core/support/support-request.ts';
import * as requests from '../../contract/account-requests.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { cookieNames } from '../../http/cookie-names.ts';
import { isFromOurPage } from '../../http/cookies.ts';
import { decide } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { orders, sessions, support } from '../../runtime/stores/account-stores.ts';
import { accounts } from '../../runtime/stores/stores.ts';
import { orderNotices } from '../../services/account/order-notices.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly sessions: Pick<SessionStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'get'>;
  readonly support: Pick<SupportStore, 'find' | 'note'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.requestSupport>;

/** A session that has ended keeps nobody from writing: the message is then one of somebody who is not signed in. */
async function liveSession({ configuration, sessions }: Dependencies, call: Call): Promise<Session | undefined> {
  const token = call.bearer || call.cookies.get(cookieNames.session);
  const session = token ? await sessions.get(sha256(token)) : undefined;
  return session && isLive(session, configuration, call.now) ? session : undefined;
}

/** Where the answer goes. No account is looked up by it, so nothing depends on whether anybody has it (requirement C2). */
async function addressFor({ accounts }: Dependencies, { email }: ReadSupportRequest, session: Session | undefined) {
  if (email || !session) return email;
  const [account] = await accounts.get([session.accountId]);
  const own = account?.email === undefined ? undefined : parseEmail(account.email);
  return own?.ok ? own.value : undefined;
}

/** Told in the language of the page; the message itself goes into no e-mail, so nobody can send words of theirs to others. */
function acknowledge(request: SupportRequest, { acknowledged }: KnownAsked, now: number) {
  const { email, language, reference } = request;
  if (email === undefined || !mayTry(acknowledged, acknowledgementPace, now).ok) return undefined;
  return noticesFor({ email, language }, supportReceived(reference), randomBytes, now)[0];
}

export const requestSupport =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Reply> => {
    const { configuration, keys, support } = dependencies;
    const { body, now, idempotencyKey, language, sourceIp } = call;
    const hasCookie = !call.bearer && call.cookies.has(cookieNames.session);
    if (hasCookie && !isFromOurPage(call, configuration)) return accountProblem('foreign_origin');
    const read = readSupportRequest(body);
    if (!read.ok) return invalidInput(read.error);
    if (idempotencyKey !== undefined && idempotencyKey.length < shortestKey)
      return invalidInput([{ field: 'Idempotency-Key', code: 'invalid_idempotency_key' }]);

    const secrets = await keys();
    const session = await liveSession(dependencies, call);
    const address = await addressFor(dependencies, read.value, session);
    const asked = {
      callerDigest: callerDigest(secrets, sourceIp),
      emailDigest: address && keyedDigest(secrets, 'email', address.key),
      repeatedId: idempotencyKey && repeatedRequestId(secrets, idempotencyKey),
    };
    const { email: _typed, ...written } = read.value;
    const request: SupportRequest = {
      ...{ id: asked.repeatedId ?? randomId(randomBytes), reference: randomReference(randomBytes), ...written },
      ...(address && { email: address.address }),
      ...(session && { accountId: session.accountId }),
      ...{ language, receivedAt: now },
    };
    const requestDigest = supportDigest(secrets, read.value);
    return decide(async () => {
      const known = await support.find(asked);
      if (known.repeated)
        return sameSecret(known.repeated.requestDigest, requestDigest)
          ? received(known.repeated.reference)
          : problem('idempotency_key_reused');
      const turn = mayTryFrom(known.tries, supportPace, now);
      if (!turn.ok) return problem('too_many_requests', turn.error);
      const acknowledgement = acknowledge(request, known, now);
      if (!(await support.note(known, { request, requestDigest, acknowledgement }, now))) return 'stale';
      if (acknowledgement) await orderNotices(dependencies)([acknowledgement]);
      return received(request.reference);
    });
  };

const received = (reference: string): Reply => ({ status: 202, body: { reference } });

export const handler = route(
  requests.requestSupport,
  requestSupport,
  () => ({
    configuration: configuration(),
    keys: keys(),
    sessions: sessions(),
    accounts: accounts(),
    support: support(),
    orders: orders(),
  }),
  () => supportFaults,
);
