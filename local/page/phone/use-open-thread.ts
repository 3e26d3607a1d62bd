/** Which number's thread is open: the one that received something last, until the person chooses another. */
import { useEffect, useState } from 'preact/hooks';
import type { Thread } from './threads.ts';

export interface OpenThread {
  /** Undefined while the list of numbers is shown. */
  readonly thread: Thread | undefined;
  /** The newest thread, when another is held open and this one has something new. */
  readonly elsewhere: Thread | undefined;
  readonly open: (phone: string) => void;
  readonly back: () => void;
}

type Choice = { readonly phone: string } | 'newest' | 'list';

export function useOpenThread(threads: readonly Thread[]): OpenThread {
  const [choice, setChoice] = useState<Choice>('newest');
  const [newest] = threads;
  const lastId = newest?.messages.at(-1)?.id;
  // A person who reads the thread that goes on wants to see the new message. The list stays, since somebody may be choosing.
  useEffect(() => {
    setChoice(known => (typeof known === 'object' && known.phone === newest?.phone ? 'newest' : known));
  }, [lastId, newest?.phone]);
  const chosen = typeof choice === 'object' ? threads.find(({ phone }) => phone === choice.phone) : undefined;
  const thread = choice === 'list' ? undefined : (chosen ?? newest);
  return {
    thread,
    elsewhere: thread && thread !== newest ? newest : undefined,
    open: phone => setChoice(phone === newest?.phone ? 'newest' : { phone }),
    back: () => setChoice('list'),
  };
}
