/** POST /api/me/email-changes: a code and a link to the new e-mail; the answer is the same whoever has the address (C2). */
import { randomBytes } from 'node:crypto';
import type { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import type { ContactChangeStore } from '../../../adapters/dynamodb/account/contact-change-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import type { EmailChange } from '../../../core/account/challenge.ts';
import { draftEmailChange } from '../../../core/account/contact-change.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { keyedDigest } from '../../../core/keyed-digest.ts';
import type { Session } from '../../../core/session/session.ts';
import { readEmail } from '../../../core/sign-up/typed-input.ts';
import * as requests from '../../contract/account-requests.ts';
import { presentChange } from '../../contract/present-challenge.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { type KeySource, keys } from '../../runtime/keys.ts';
import { challenges, contactChanges, orders, sessions } from '../../runtime/stores/account-stores.ts';
import { changeAsker } from '../../services/account/change-asker.ts';
import { orderOwn } from '../../services/account/order-code.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly contactChanges: Pick<ContactChangeStore, 'owner'>;
  readonly challenges: Pick<ChallengeStore, 'ownSends' | 'openOwn'>;
  readonly orders: Pick<OrderQueue, 'send'>;
}

export const requestEmailChange =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.changeEmail>, session: Session): Promise<Reply> => {
    const { configuration, keys, challenges } = dependencies;
    const { now, body } = call;
    const secrets = await keys();
    const asker = await changeAsker(dependencies, call, session, secrets);
    if (!asker.ok) return asker.error;
    const email = readEmail(body.email, body.emailConfirmation);
    if (!email.ok) return invalidInput(email.error);
    const emailDigest = keyedDigest(secrets, 'email', email.value.key);
    const { account } = asker.value;
    // One that is only claimed may be proven in this way, too.
    if (emailDigest === account.emailDigest && account.emailStatus === 'confirmed')
      return invalidInput([{ field: 'email', code: 'nothing_to_change' }]);

    const draw = (): EmailChange =>
      draftEmailChange(asker.value, { email: email.value, emailDigest }, randomBytes, configuration, now);
    const write = (drawn: EmailChange, ownSends: Parameters<ChallengeStore['openOwn']>[1]) =>
      challenges.openOwn(drawn, ownSends, now);
    return orderOwn(dependencies)(draw, write, presentChange, now);
  };

export const handler = sessionRoute(
  requests.changeEmail,
  requestEmailChange,
  () => ({
    configuration: configuration(),
    keys: keys(),
    sessions: sessions(),
    contactChanges: contactChanges(),
    challenges: challenges(),
    orders: orders(),
  }),
  { stepUp: true },
);
