/** Sends a made-up person through a sign-up, for people who want to watch first. */
import { useRef, useState } from 'preact/hooks';
import type { OutboxMessage } from '../../aws/outbox-message.ts';
import { person } from './people.ts';
import { signUpByHand } from './sign-up-by-hand.ts';

export function SamplePatient({ messages }: { messages: readonly OutboxMessage[] }) {
  const present = useRef(messages);
  present.current = messages;
  const sent = useRef(0);
  const [news, setNews] = useState('');
  const send = () => {
    const somebody = person(sent.current++, number => present.current.some(({ to }) => to === number));
    const phone = (number: string) => present.current.find(({ to }) => to === number);
    signUpByHand(somebody, phone, setNews).catch(error => setNews(error instanceof Error ? error.message : ''));
  };
  return (
    <div class="sample">
      <button type="button" class="button" onClick={send}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M8 5v14l11-7z" />
        </svg>
        Send a sample patient
      </button>
      <p class="sample__terminal">
        or <code>npm run demo</code> in a terminal
      </p>
      <p class="sample__news" aria-live="polite">
        {news || 'Each time another person: with a mobile, a landline, a mistyped code, or a change of mind.'}
      </p>
    </div>
  );
}
