/** Routes of a signed-in person: who it is comes from the session's row alone (requirement H4). */

import type { SessionStore } from '../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { isLive, isSteppedUp, needsTouch, type Session } from '../../core/session/session.ts';
import type { ApiCall, Reply } from './api-call.ts';
import { cookieNames } from './cookie-names.ts';
import { isFromOurPage } from './cookies.ts';
import { accountProblem } from './problems/account-problem.ts';
import { type BodySchema, type RouteDependencies, route } from './route.ts';

/** The dependencies of every route of a signed-in person. */
export interface SessionRouteDependencies extends RouteDependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
}

interface Options {
  /** The route needs a fresh proof of the person (requirement H4). */
  readonly stepUp?: true;
}

/**
 * Makes a Lambda handler of the logic of a signed-in person's route, like `route`. One read finds the session, and at most one
 * write in ten minutes keeps it alive. A request with a bearer ignores cookies and origin.
 */
export function sessionRoute<Body, Dependencies extends SessionRouteDependencies>(
  schema: BodySchema<Body>,
  logic: (dependencies: Dependencies) => (call: ApiCall<Body>, session: Session) => Promise<Reply>,
  build: () => Dependencies,
  options: Options = {},
) {
  const signedIn = (dependencies: Dependencies) => {
    const { configuration, sessions } = dependencies;
    const decide = logic(dependencies);
    return async (call: ApiCall<Body>): Promise<Reply> => {
      const cookie = call.bearer ? undefined : call.cookies.get(cookieNames.session);
      if (cookie !== undefined && !isFromOurPage(call, configuration)) return accountProblem('foreign_origin');
      const token = call.bearer || cookie;
      const session = token ? await sessions.get(sha256(token)) : undefined;
      if (!session || !isLive(session, configuration, call.now))
        // No cookie is taken away: a step-up in another tab may have set a new one since this request left.
        return accountProblem('not_signed_in');
      if (needsTouch(session, configuration, call.now)) await sessions.touch(session, call.now);
      if (options.stepUp && !isSteppedUp(session, call.now)) return accountProblem('step_up_required');
      return decide(call, session);
    };
  };
  return route(schema, signedIn, build);
}
