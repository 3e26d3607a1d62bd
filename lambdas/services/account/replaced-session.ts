/** A browser that signs in again is not signed in twice: the session that it had ends (X38). */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { ApiCall } from '../../http/api-call.ts';
import { cookieNames } from '../../http/cookie-names.ts';
import { described, log } from '../../runtime/log.ts';

interface Dependencies {
  readonly sessions: Pick<SessionStore, 'get' | 'end'>;
}

/** Whatever goes wrong here leaves a session to its idle limit, and keeps nobody out. */
export async function endReplaced({ sessions }: Dependencies, call: Pick<ApiCall, 'cookies'>): Promise<void> {
  const token = call.cookies.get(cookieNames.session);
  if (!token) return;
  try {
    const replaced = await sessions.get(sha256(token));
    if (replaced) await sessions.end(replaced);
  } catch (error) {
    log('session_not_ended', described(error));
  }
}
