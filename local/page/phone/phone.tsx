/** The phone: it shows text messages by number, and rings when the robot calls. */
import { useEffect, useMemo } from 'preact/hooks';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { CallScreen } from '../call/call-screen.tsx';
import { IncomingCall } from '../call/incoming-call.tsx';
import { useCalls } from '../call/use-calls.ts';
import { clock } from '../clock-time.tsx';
import { useNow } from '../use-now.ts';
import type { Seen } from '../use-seen.ts';
import { Banner } from './banner.tsx';
import { Conversation } from './conversation.tsx';
import { NumberList } from './number-list.tsx';
import { SoundButton } from './sound-button.tsx';
import { threadsOf } from './threads.ts';
import { useOpenThread } from './use-open-thread.ts';

interface Props {
  /** All of them: a call rings whatever is looked for. */
  readonly messages: readonly OutboxMessage[];
  readonly isShown: (message: OutboxMessage) => boolean;
  readonly seen: Seen;
}

export function Phone({ messages, isShown, seen }: Props) {
  const threads = useMemo(() => threadsOf(messages.filter(isShown)), [messages, isShown]);
  const { thread, elsewhere, open, back } = useOpenThread(threads);
  const calls = useCalls(messages);
  const { ringing, onLine, act } = calls;
  const isCalling = ringing !== undefined || onLine !== undefined;
  const { see, isUnread } = seen;
  useEffect(() => {
    if (thread && !isCalling) see(thread.messages.map(({ id }) => id));
  }, [thread, isCalling, see]);
  const isElsewhere = elsewhere?.messages.some(({ id }) => isUnread(id));
  return (
    <section class="phone-place" id="phone" aria-labelledby="phone-title">
      <header class="part-head">
        <h2 id="phone-title">Phone</h2>
        <SoundButton />
      </header>
      <div class={`phone${ringing ? ' phone--rings' : ''}`}>
        <div class="phone__screen">
          <StatusBar />
          {onLine ? (
            <CallScreen key={onLine.id} call={onLine} hangUp={() => act({ type: 'hangUp' })} />
          ) : ringing ? (
            <IncomingCall key={ringing.id} call={ringing} act={act} />
          ) : thread ? (
            <Conversation thread={thread} calls={calls} back={back} />
          ) : (
            <NumberList
              threads={threads}
              hasOthers={messages.some(({ channel }) => channel !== 'email')}
              log={calls.log}
              isUnread={isUnread}
              open={open}
            />
          )}
          {isElsewhere && elsewhere && !isCalling && <Banner thread={elsewhere} open={open} />}
        </div>
      </div>
    </section>
  );
}

const StatusBar = () => (
  <div class="phone__status" aria-hidden="true">
    <span>{clock(useNow(5_000))}</span>
    <svg viewBox="0 0 52 12" aria-hidden="true">
      <path d="M0 9h2.4v3H0zm4-2.4h2.4V12H4zm4-2.6h2.4v8H8zm4-3h2.4v11H12z" />
      <path d="M24 2.5h20a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2H24a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2m23 2.500v3h1.600v-3z" />
    </svg>
  </div>
);
