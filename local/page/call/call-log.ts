/** The fate of each call: it rings for a while, and is taken, refused or missed. One call is on the line at a time. */
import type { OutboxMessage } from '../../aws/outbox-message.ts';

export type CallFate = 'ringing' | 'answered' | 'declined' | 'missed';

export interface CallLog {
  readonly fates: Readonly<Record<string, CallFate>>;
  /** The call that is being listened to. */
  readonly onLine?: string;
}

export type CallAction =
  | { readonly type: 'known'; readonly calls: readonly OutboxMessage[]; readonly now: number }
  | { readonly type: 'listen' | 'decline' | 'miss' | 'end'; readonly id: string }
  | { readonly type: 'hangUp' };

export const ringMs = 30_000;

export function callLog(log: CallLog, action: CallAction): CallLog {
  switch (action.type) {
    case 'known':
      return { ...log, fates: Object.fromEntries(action.calls.map(call => [call.id, fateOf(log, call, action.now)])) };
    case 'listen':
      return { fates: { ...log.fates, [action.id]: 'answered' }, onLine: action.id };
    case 'decline':
      return { ...log, fates: { ...log.fates, [action.id]: 'declined' } };
    case 'miss':
      return log.fates[action.id] === 'ringing' ? { ...log, fates: { ...log.fates, [action.id]: 'missed' } } : log;
    case 'end':
      // Its code was typed: nobody needs to hear it any more.
      if (log.onLine === action.id) return { fates: log.fates };
      return callLog(log, { type: 'miss', id: action.id });
    case 'hangUp':
      return { fates: log.fates };
  }
}

/** A call that came long before the page was opened has been missed. */
const fateOf = ({ fates }: CallLog, { id, at }: OutboxMessage, now: number): CallFate =>
  fates[id] ?? (now - Date.parse(at) < ringMs ? 'ringing' : 'missed');
