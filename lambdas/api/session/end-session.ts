/** DELETE /api/me/sessions/{id}: signs out there. One that has ended, or is somebody else's, is answered alike. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import { pathId } from '../../http/access.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { noSessionCookies } from '../../http/cookies.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch' | 'endOf'>;
}

export const endSession =
  ({ sessions }: Dependencies) =>
  async (call: ApiCall, current: Session): Promise<Reply> => {
    const id = pathId(call);
    if (id !== '') await sessions.endOf(current.accountId, id);
    return { status: 204, ...(!call.bearer && id === current.id && { cookies: noSessionCookies() }) };
  };

export const handler = sessionRoute(noBody, endSession, () => ({
  configuration: configuration(),
  sessions: sessions(),
}));
