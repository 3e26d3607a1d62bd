/** POST /api/sessions: compares the password within its budget, and knows nobody before that (requirements C2, P2, H2). */

import { randomBytes } from 'node:crypto';
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { Claimant, Found } from '../../../adapters/dynamodb/account/claimants.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { SignInStore } from '../../../adapters/dynamodb/account/sign-in-store.ts';
import { hashLike, hashPassword, needsRehash, nobodysHash } from '../../../adapters/password/argon2.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { again, retry } from '../../../adapters/retry.ts';
import { noticesFor } from '../../../core/account/account-notice.ts';
import { type Address, addressOf, draftChallenge } from '../../../core/account/challenge-draft.ts';
import { newDevice } from '../../../core/account/notice-contents.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { parseContact } from '../../../core/contact/typed-contact.ts';
import { sameSecret, sha256 } from '../../../core/keyed-digest.ts';
import { normalizePassword } from '../../../core/password/composition.ts';
import { deviceName } from '../../../core/session/device-name.ts';
import { openingOf } from '../../../core/session/opening.ts';
import { decideSignIn } from '../../../core/session/sign-in.ts';
import * as requests from '../../contract/account-requests.ts';
import { presentChallenge } from '../../contract/present-challenge.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { mayBeGivenCookies } from '../../http/cookies.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { invalidInput, problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { deviceTokens, sessionReply } from '../../http/session-reply.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { challenges, orders, sessions, signIns } from '../../runtime/stores/account-stores.ts';
import { readClaimant } from '../../services/account/claimant.ts';
import { orderOf, orderOwnCode } from '../../services/account/order-code.ts';
import { orderNotices } from '../../services/account/order-notices.ts';
import { endReplaced } from '../../services/account/replaced-session.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signIns: Pick<SignInStore, 'find' | 'count' | 'openKnown' | 'challenge'>;
  readonly challenges: Pick<ChallengeStore, 'ownSends' | 'open'>;
  readonly sessions: Pick<SessionStore, 'get' | 'end'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

type Call = CallWith<typeof requests.signIn>;

/** The outcome of a try once it was counted, and whether its password may be compared now. */
interface Counted {
  readonly found: Found;
  readonly isCompared: boolean;
}

const attempts = 5;

/** Decides, and counts the try before anything is compared; decides again when others were faster. */
async function count({ configuration, signIns }: Dependencies, claimant: Claimant, now: number) {
  const counted = await retry<Counted | Reply>(attempts, async () => {
    const found = await signIns.find(claimant, now);
    const decided = decideSignIn(found.tries, configuration, now);
    if (decided.next === 'wait') return problem('too_many_requests', { retryAfterSeconds: decided.retryAfterSeconds });
    const isCompared = decided.next === 'compare';
    return (await signIns.count(found, isCompared, now)) ? { found, isCompared } : again;
  });
  return counted === again ? problem('too_many_requests', { retryAfterSeconds: 1 }) : counted;
}

/** A device that the account knows: nothing more is asked. */
async function open(dependencies: Dependencies, call: Call, found: Found, tokens: readonly string[]): Promise<Reply> {
  const { configuration, signIns } = dependencies;
  const { body, now } = call;
  const { device, account, credential, accountId } = found;
  const token = tokens.find(each => sha256(each) === device?.tokenHash);
  if (!device || !account || !credential || !token) return accountProblem('wrong_credentials');
  const { password: cost } = configuration;
  const isRaised = needsRehash(credential.hash, cost);
  const raised = isRaised ? await hashPassword(normalizePassword(body.password), cost) : undefined;
  const opening = openingOf(
    { accountId, client: body.client ?? 'cookie', deviceName: deviceName(call.userAgent), known: { device, token } },
    randomBytes,
    configuration,
    now,
  );
  // The owner was not told of a device that had proven the phone alone: nobody was let in there.
  const content = newDevice(opening.device, now);
  const notices = device.hasPhoneAlone ? noticesFor(account, content, randomBytes, now) : [];
  // Another password, no account or a forgotten device, since it was compared.
  if (!(await signIns.openKnown(found, opening, raised, notices))) return accountProblem('wrong_credentials');
  await Promise.all([orderNotices(dependencies)(notices), endReplaced(dependencies, call)]);
  return sessionReply(call, opening, configuration);
}

/** The password is right, and the device new: its phone is proven. */
function challenge(dependencies: Dependencies, call: Call, found: Found): Promise<Reply> | Reply {
  const { configuration, signIns } = dependencies;
  const { now } = call;
  const { account, credential, accountId, callerDigest } = found;
  const address = account && addressOf(account);
  if (!account || !credential || !address) return accountProblem('no_other_way');
  const asked = { accountId, callerDigest, language: account.language };
  const draw = () => ({
    ...draftChallenge(asked, address, randomBytes, configuration, now),
    purpose: 'sign_in' as const,
    client: call.body.client ?? 'cookie',
    deviceName: deviceName(call.userAgent),
    credentialVersion: credential.version,
  });
  return orderOwnCode(dependencies)(draw, (drawn, ownSends) => signIns.challenge(found, drawn, ownSends, now), now);
}

/** Too many passwords were wrong: whoever has the phone goes on. Where nobody has the identifier, nothing goes anywhere. */
async function provePhone(
  { configuration, challenges, orders }: Dependencies,
  call: Call,
  { identifier, nobodysId }: Claimant,
  { account, accountId, callerDigest }: Found,
  typedHash: string,
): Promise<Reply> {
  const { destination, provesDigest, budgetDigest } = (account && addressOf(account)) ?? {
    destination: 'account_phone',
    provesDigest: nobodysId,
    budgetDigest: nobodysId,
  };
  const { channel, masked: sentTo } = identifier;
  const address: Address = { destination, provesDigest, budgetDigest, channel, sentTo };
  const asked = { accountId, callerDigest, language: account?.language ?? call.language };
  const drawn = {
    ...draftChallenge(asked, address, randomBytes, configuration, call.now),
    purpose: 'prove_phone' as const,
    client: call.body.client ?? 'cookie',
    deviceName: deviceName(call.userAgent),
    typedHash,
  };
  await challenges.open(drawn);
  await orders.send(orderOf(drawn));
  return { status: 202, body: presentChallenge(drawn, configuration) };
}

export const signIn =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Reply> => {
    const { configuration, keys } = dependencies;
    const { body, now, sourceIp } = call;
    const isBearer = body.client === 'bearer';
    if (!isBearer && !mayBeGivenCookies(call, configuration)) return accountProblem('foreign_origin');
    const tokens = deviceTokens(call, isBearer ? (body.deviceToken ?? '') : undefined);
    const request = { identifier: body.identifier, sourceIp, deviceTokens: tokens };
    const claimant = readClaimant(request, await keys(), configuration);
    if (!claimant.ok) return invalidInput([{ field: 'identifier', code: claimant.error }]);

    const counted = await count(dependencies, claimant.value, now);
    if ('problem' in counted || 'status' in counted) return counted;
    const { found, isCompared } = counted;
    const stored = found.credential?.hash ?? nobodysHash(configuration.password);
    const typed = await hashLike(normalizePassword(body.password), stored);
    if (!isCompared) return provePhone(dependencies, call, claimant.value, found, typed);
    if (!sameSecret(typed, stored) || !found.credential) return accountProblem('wrong_credentials');
    return found.device ? open(dependencies, call, found, tokens) : challenge(dependencies, call, found);
  };

export const handler = route(
  requests.signIn,
  signIn,
  () => ({
    configuration: configuration(),
    keys: keys(),
    signIns: signIns(),
    challenges: challenges(),
    sessions: sessions(),
    orders: orders(),
  }),
  ({ configuration }) =>
    ({ identifier }) => {
      const read = identifier === undefined ? undefined : parseContact(identifier, configuration);
      return read?.ok === false ? [{ field: 'identifier', code: read.error }] : [];
    },
);
