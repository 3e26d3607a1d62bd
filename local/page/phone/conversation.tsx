/** The messages and calls of one number, newest at the bottom and in view. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Calls } from '../call/use-calls.ts';
import { ClockTime } from '../clock-time.tsx';
import { CallBubble } from './call-bubble.tsx';
import { readable } from './phone-number.ts';
import { SmsBubble } from './sms-bubble.tsx';
import type { Thread } from './threads.ts';

interface Props {
  readonly thread: Thread;
  readonly calls: Calls;
  readonly back: () => void;
}

export function Conversation({ thread: { phone, messages }, calls: { log, act }, back }: Props) {
  const list = useRef<HTMLOListElement>(null);
  // Scrolls again when there is one more, or another thread.
  useLayoutEffect(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [phone, messages.length]);
  return (
    <section class="conversation" aria-label={`Messages to ${readable(phone)}`}>
      <header class="screen-bar">
        <button type="button" class="screen-bar__back" onClick={back}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M15.4 7.4 14 6l-6 6 6 6 1.4-1.4L10.8 12z" />
          </svg>
          Numbers
        </button>
        <h3>{readable(phone)}</h3>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol class="bubbles" ref={list} tabIndex={0} aria-label="Messages, newest last">
        {messages.map(message => (
          <li key={message.id}>
            {message.channel === 'voice' ? (
              <CallBubble
                call={message}
                fate={log.fates[message.id] ?? 'missed'}
                listen={() => act({ type: 'listen', id: message.id })}
              />
            ) : (
              <SmsBubble message={message} />
            )}
            <ClockTime at={message.at} />
          </li>
        ))}
      </ol>
    </section>
  );
}
