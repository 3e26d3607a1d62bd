/** POST /api/sign-ups/{id}/email-proof/send: a code to the e-mail that an account only claims, or the same code once more. */
import { randomBytes } from 'node:crypto';
import type { EmailProofStore } from '../../../adapters/dynamodb/email/email-proof-store.ts';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { EmailProof } from '../../../core/account/challenge.ts';
import { drawnCode } from '../../../core/account/challenge-draft.ts';
import { awaitsEmailProof, draftEmailProof } from '../../../core/account/email-proof.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Reservation } from '../../../core/limits/reserve.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { isSentAgain, nextChannel } from '../../../core/verification-code/resending.ts';
import { present } from '../../contract/present.ts';
import { ownSignUp } from '../../http/access.ts';
import type { ApiCall } from '../../http/api-call.ts';
import { decideAgain } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { problem } from '../../http/problems/problem.ts';
import { noBody, route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { emailProofs, orders } from '../../runtime/stores/account-stores.ts';
import { extendHold } from '../../runtime/stores/booking.ts';
import { histories, signUps } from '../../runtime/stores/stores.ts';
import { orderOf } from '../../services/account/order-code.ts';
import type { ExtendHold } from '../../services/booking/extend-hold.ts';
import { noShortCodes, type Reserve, refused, reserve } from '../../services/reserve-send.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly emailProofs: Pick<EmailProofStore, 'get' | 'order' | 'orderAgain'>;
  readonly reserve: Reserve;
  readonly orders: Pick<OrderQueue, 'send'>;
  readonly extendHold: ExtendHold;
}

type Write = (reservation: Reservation) => Promise<Result<EmailProof, 'stale' | 'conflict'>>;

/** The first order draws a code. A later one keeps the code while somebody can answer it, and its expiry with it. */
const ordering =
  ({ configuration, emailProofs }: Dependencies, signUp: SignUp, known: EmailProof | undefined, now: number): Write =>
  async reservation => {
    if (!known) {
      const drafted = draftEmailProof(signUp, randomBytes, configuration, now);
      const ordered = await emailProofs.order(signUp, drafted, reservation, now);
      return ordered.ok ? ok(drafted) : ordered;
    }
    const send = { number: known.send.number + 1, channel: 'email', status: 'ordered', at: now } as const;
    const code = isSentAgain(known, configuration, now) ? known.code : drawnCode(randomBytes, configuration, now);
    const ordered = await emailProofs.orderAgain(signUp, known, { send, code }, reservation, now);
    return ordered.ok ? ok({ ...known, send, code }) : ordered;
  };

export const sendEmailProof = (dependencies: Dependencies) =>
  decideAgain(async (call: ApiCall) => {
    const { configuration, signUps, emailProofs, reserve, orders, extendHold } = dependencies;
    const { now, language } = call;
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return problem('not_found');
    if (!awaitsEmailProof(signUp, now)) return accountProblem('not_awaiting_email_proof');
    const known = await emailProofs.get(signUp.id);
    const next = known ? nextChannel(known, ['email'], undefined, configuration, now) : ok('email' as const);
    if (!next.ok) {
      const { code, ...wait } = next.error;
      return problem(code === 'too_soon' ? code : 'too_many_codes', wait);
    }
    const { id: signUpId, emailDigest, callerDigest } = signUp;
    const keepsLength = known?.code.length ?? configuration.challenge.length;
    // The e-mail has a history as a phone has. A caller is charged as if it began a sign-up: each reaches one address.
    const request = { signUpId, phoneDigest: emailDigest, callerDigest, keepsLength };
    const ordered = await reserve(request, now, ordering(dependencies, signUp, known, now), {
      isChargedByWrite: true,
    });
    if (!ordered.ok) return ordered.error === 'stale' ? ordered.error : refused(ordered.error);
    const [slot] = await Promise.all([extendHold(signUp, now), orders.send(orderOf(ordered.value))]);
    return { status: 202, body: { signUp: present(signUp, language, configuration, now, slot, ordered.value) } };
  });

export const handler = route(noBody, sendEmailProof, () => ({
  configuration: configuration(),
  signUps: signUps(),
  emailProofs: emailProofs(),
  reserve: reserve({ configuration: configuration(), histories: histories(), proven: noShortCodes }),
  orders: orders(),
  extendHold: extendHold(),
}));
