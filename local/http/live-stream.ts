/** One reader's stream of events, as Server-Sent Events (WHATWG HTML, 9.2). */
import type { ServerResponse } from 'node:http';
import type { Outbox } from '../aws/outbox.ts';
import type { LiveEvents } from '../live-state.ts';
import type { Watch } from '../workflow/watch.ts';
import type { WatchedSignUp } from '../workflow/watched-sign-up.ts';

const keptMessages = 300;
/** A sign-up passes several states at once: its reader is told the last of them. */
const gatherMs = 40;
const heartbeatMs = 15_000;
/**
 * Bytes that a reader has not taken yet. A reader that is further behind is cut off, comes back, and is told the state of
 * then.
 */
const patienceBytes = 4 * 1024 * 1024;

export function streamTo(response: ServerResponse, outbox: Outbox, watch: Watch): void {
  const send = <Name extends keyof LiveEvents>(name: Name, data: LiveEvents[Name]) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    if (response.writableLength > patienceBytes) response.destroy();
  };
  const changed = new Map<string, WatchedSignUp>();
  let gathering: NodeJS.Timeout | undefined;
  const flush = () => {
    gathering = undefined;
    send('signUps', [...changed.values()]);
    changed.clear();
  };
  const onChange = (signUp: WatchedSignUp) => {
    changed.set(signUp.id, signUp);
    gathering ??= setTimeout(flush, gatherMs);
  };
  const onMessage = (message: LiveEvents['message']) => send('message', message);
  const onUsed = (call: LiveEvents['used']) => send('used', call);
  // A connection that has silently died is only found out by writing to it.
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);

  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  send('state', { messages: outbox.list().slice(0, keptMessages), signUps: watch.list() });
  outbox.events.on('message', onMessage);
  outbox.events.on('used', onUsed);
  watch.events.on('changed', onChange);
  response.on('close', () => {
    clearTimeout(gathering);
    clearInterval(heartbeat);
    outbox.events.off('message', onMessage);
    outbox.events.off('used', onUsed);
    watch.events.off('changed', onChange);
  });
}
