/** The phone of a signed-in person who takes a slot beyond the caps of strangers: it was proven when the account was opened. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import { isLive } from '../../../core/session/session.ts';
import type { ApiCall } from '../../http/api-call.ts';
import { cookieNames } from '../../http/cookie-names.ts';
import { isFromOurPage } from '../../http/cookies.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'get'>;
}

type Asking = Pick<ApiCall<unknown>, 'bearer' | 'cookies' | 'method' | 'origin' | 'now'>;

/** Gives the digest of the phone; undefined for a stranger, which is whoever has no session, or calls from another page. */
export const provenPhone =
  ({ configuration, sessions, accounts }: Dependencies) =>
  async (call: Asking): Promise<string | undefined> => {
    const cookie = isFromOurPage(call, configuration) ? call.cookies.get(cookieNames.session) : undefined;
    const token = call.bearer || cookie;
    const session = token ? await sessions.get(sha256(token)) : undefined;
    if (!session || !isLive(session, configuration, call.now)) return undefined;
    const [account] = await accounts.get([session.accountId]);
    return account?.phoneDigest;
  };

export type ProvenPhone = ReturnType<typeof provenPhone>;
