/** Tells of a message to another number than the one that is open. */
import { readable } from './phone-number.ts';
import type { Thread } from './threads.ts';

interface Props {
  readonly thread: Thread;
  readonly open: (phone: string) => void;
}

export const Banner = ({ thread: { phone, messages }, open }: Props) => (
  <button type="button" class="banner" onClick={() => open(phone)}>
    <strong>{readable(phone)}</strong>
    <span>{messages.at(-1)?.channel === 'voice' ? 'Robot call' : messages.at(-1)?.text}</span>
  </button>
);
