/** GET /api/me/sessions: where the account is signed in. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { idleUntil, isLive, type Session } from '../../../core/session/session.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch' | 'of'>;
}

const iso = (instant: number) => new Date(instant).toISOString();

export const listSessions =
  ({ configuration, sessions }: Dependencies) =>
  async ({ now }: ApiCall, current: Session): Promise<Reply> => {
    const live = (await sessions.of(current.accountId)).filter(session => isLive(session, configuration, now));
    return {
      status: 200,
      body: {
        sessions: live
          .toSorted((a, b) => b.seenAt - a.seenAt)
          .map(session => ({
            id: session.id,
            isCurrent: session.id === current.id,
            client: session.client,
            device: session.deviceName,
            createdAt: iso(session.createdAt),
            lastSeenAt: iso(session.seenAt),
            expiresAt: iso(idleUntil(session, configuration)),
          })),
      },
    };
  };

export const handler = sessionRoute(noBody, listSessions, () => ({
  configuration: configuration(),
  sessions: sessions(),
}));
