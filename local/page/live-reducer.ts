/** The page's state, and its change by each event of the stream. It stays bounded, however long the page stays open. */

import type { OutboxMessage } from '../aws/outbox-message.ts';
import type { LiveState } from '../live-state.ts';
import type { WatchedSignUp } from '../workflow/watched-sign-up.ts';

export interface Live extends LiveState {
  /** `connecting` until the first state arrives; `lost` while the service does not answer. */
  readonly connection: 'connecting' | 'live' | 'lost';
}

export type LiveAction =
  | { readonly type: 'state'; readonly state: LiveState }
  | { readonly type: 'message' | 'used'; readonly message: OutboxMessage }
  | { readonly type: 'signUps'; readonly signUps: readonly WatchedSignUp[] }
  | { readonly type: 'lost' };

export const nothingYet: Live = { connection: 'connecting', messages: [], signUps: [] };

const kept = 300;

export function liveReducer(live: Live, action: LiveAction): Live {
  switch (action.type) {
    case 'state':
      return { connection: 'live', ...action.state };
    case 'message':
      return { ...live, messages: [action.message, ...live.messages].slice(0, kept) };
    case 'used':
      return {
        ...live,
        messages: live.messages.map(known => (known.id === action.message.id ? action.message : known)),
      };
    case 'signUps':
      return { ...live, signUps: merge(live.signUps, action.signUps) };
    case 'lost':
      return { ...live, connection: 'lost' };
  }
}

/** Those that are known keep their place, new ones come first. */
function merge(known: readonly WatchedSignUp[], changed: readonly WatchedSignUp[]): WatchedSignUp[] {
  const byId = new Map(changed.map(signUp => [signUp.id, signUp]));
  const kind = Map.groupBy(changed, ({ id }) => known.some(signUp => signUp.id === id));
  const added = (kind.get(false) ?? []).toReversed();
  return [...added, ...known.map(signUp => byId.get(signUp.id) ?? signUp)].slice(0, kept);
}
