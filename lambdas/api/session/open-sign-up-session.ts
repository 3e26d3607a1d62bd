/** POST /api/sign-ups/{id}/session: signs in whoever has just signed up, once, on a device that proved the phone. */

import { randomBytes } from 'node:crypto';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { SignInStore } from '../../../adapters/dynamodb/account/sign-in-store.ts';
import type { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { deviceName } from '../../../core/session/device-name.ts';
import { openingOf } from '../../../core/session/opening.ts';
import * as requests from '../../contract/account-requests.ts';
import { ownSignUp } from '../../http/access.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { mayBeGivenCookies } from '../../http/cookies.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { problem } from '../../http/problems/problem.ts';
import { route } from '../../http/route.ts';
import { sessionReply } from '../../http/session-reply.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions, signIns } from '../../runtime/stores/account-stores.ts';
import { signUps } from '../../runtime/stores/stores.ts';
import { endReplaced } from '../../services/account/replaced-session.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly signIns: Pick<SignInStore, 'openAfterSignUp'>;
  readonly sessions: Pick<SessionStore, 'get' | 'end'>;
}

export const openSignUpSession =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.openSession>): Promise<Reply> => {
    const { configuration, signUps, signIns } = dependencies;
    const { client = 'cookie' } = call.body;
    const { now } = call;
    if (client === 'cookie' && !mayBeGivenCookies(call, configuration)) return accountProblem('foreign_origin');
    const signUp = await ownSignUp(signUps, call);
    if (!signUp) return problem('not_found');
    if (signUp.status !== 'completed') return accountProblem('session_unavailable');
    const opening = openingOf(
      { accountId: signUp.accountId, client, deviceName: deviceName(call.userAgent) },
      randomBytes,
      configuration,
      now,
    );
    if (!(await signIns.openAfterSignUp(signUp.id, opening))) return accountProblem('session_unavailable');
    await endReplaced(dependencies, call);
    return sessionReply(call, opening, configuration);
  };

export const handler = route(requests.openSession, openSignUpSession, () => ({
  configuration: configuration(),
  signUps: signUps(),
  signIns: signIns(),
  sessions: sessions(),
}));
