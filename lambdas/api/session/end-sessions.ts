/** DELETE /api/me/sessions: signs out everywhere, here too. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { noSessionCookies } from '../../http/cookies.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch' | 'endAll'>;
}

export const endSessions =
  ({ sessions }: Dependencies) =>
  async ({ bearer }: ApiCall, { accountId }: Session): Promise<Reply> => {
    await sessions.endAll(accountId);
    return { status: 204, ...(!bearer && { cookies: noSessionCookies() }) };
  };

export const handler = sessionRoute(noBody, endSessions, () => ({
  configuration: configuration(),
  sessions: sessions(),
}));
