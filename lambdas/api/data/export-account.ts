/** GET /api/me/export: everything that the service holds of the person, as a file (GDPR, articles 15 and 20; requirement J2). */
import type { OwnDataStore } from '../../../adapters/dynamodb/account/own-data-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import { wasProvenSince } from '../../../core/session/step-up.ts';
import { presentExport } from '../../contract/present-export.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { ownData } from '../../runtime/stores/own-data.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly ownData: Pick<OwnDataStore, 'of'>;
}

/** Every answer of the API says `no-store`, so that none stays in a cache. */
export const exportAccount =
  ({ configuration, ownData }: Dependencies) =>
  async ({ now }: ApiCall, session: Session): Promise<Reply> => {
    const data = await ownData.of(session.accountId, now);
    // Erased a moment ago: its sessions are about to end.
    if (!data?.credential) return accountProblem('not_signed_in');
    if (!wasProvenSince(session, data.credential.changedAt, configuration)) return accountProblem('step_up_required');
    const day = new Date(now).toISOString().slice(0, 10);
    const headers = { 'content-disposition': `attachment; filename="my-data-${day}.json"` };
    return { status: 200, body: presentExport(data, now), headers };
  };

export const handler = sessionRoute(
  noBody,
  exportAccount,
  () => ({ configuration: configuration(), sessions: sessions(), ownData: ownData() }),
  { stepUp: true },
);
