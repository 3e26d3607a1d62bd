/** Lets new calls ring, one after the other, until they are taken, refused or missed. */
import { useEffect, useReducer } from 'preact/hooks';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { type CallAction, type CallLog, callLog, ringMs } from './call-log.ts';
import { keepFates, readFates } from './kept-fates.ts';

export interface Calls {
  readonly log: CallLog;
  /** The call that rings now: the one that has waited longest, and none while somebody listens. */
  readonly ringing: OutboxMessage | undefined;
  readonly onLine: OutboxMessage | undefined;
  readonly act: (action: CallAction) => void;
}

export function useCalls(messages: readonly OutboxMessage[]): Calls {
  const [log, act] = useReducer(callLog, undefined, (): CallLog => ({ fates: readFates() }));
  const calls = messages.filter(({ channel }) => channel === 'voice');
  const newest = calls[0]?.id;
  // Calls are known anew when another one has come.
  useEffect(() => {
    if (newest !== undefined) act({ type: 'known', calls, now: Date.now() });
  }, [newest, calls.length]);
  const ended = calls.filter(({ usedAt }) => usedAt !== undefined).map(({ id }) => id);
  useEffect(() => {
    for (const id of ended) act({ type: 'end', id });
  }, [ended.join()]);
  useEffect(() => keepFates(log.fates), [log.fates]);

  const onLine = calls.find(({ id }) => id === log.onLine);
  const ringing = onLine ? undefined : calls.findLast(({ id }) => log.fates[id] === 'ringing');
  const ringingId = ringing?.id;
  useEffect(() => {
    if (ringingId === undefined) return;
    const timer = setTimeout(() => act({ type: 'miss', id: ringingId }), ringMs);
    return () => clearTimeout(timer);
  }, [ringingId]);
  return { log, ringing, onLine, act };
}
