/** DELETE /api/sessions/current: signs out. Signing out twice is signing out. */

import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { cookieNames } from '../../http/cookie-names.ts';
import { isFromOurPage, noSessionCookies } from '../../http/cookies.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { noBody, route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'end'>;
}

export const signOut =
  ({ configuration, sessions }: Dependencies) =>
  async (call: ApiCall): Promise<Reply> => {
    const cookie = call.bearer ? undefined : call.cookies.get(cookieNames.session);
    if (cookie !== undefined && !isFromOurPage(call, configuration)) return accountProblem('foreign_origin');
    const token = call.bearer || cookie;
    const session = token ? await sessions.get(sha256(token)) : undefined;
    if (session) await sessions.end(session);
    return { status: 204, ...(!call.bearer && { cookies: noSessionCookies() }) };
  };

export const handler = route(noBody, signOut, () => ({ configuration: configuration(), sessions: sessions() }));
