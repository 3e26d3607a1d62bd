/** The state that the field of a code shares with the request for another code: the refusal, the news, and the field itself. */
import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../api/client.ts';
import { useAction } from './use-action.ts';
import { type News, useNews } from './use-news.ts';

/** @param onRefusal takes the refusals of an answer that it returns true for */
export function useCode(onRefusal: (problem: Problem) => boolean) {
  const [news, setNews] = useNews();
  const [codes, setCodes] = useState(0);
  const inputRef = useRef<HTMLInputElement>(null);
  const { run, ...action } = useAction(onRefusal);
  return {
    /** Sends the digits. */
    run,
    focus: () => inputRef.current?.focus(),
    /** Another code went out, so the sentences about the last one go. */
    sentAnother: (said?: News) => {
      action.forget();
      setCodes(count => count + 1);
      setNews(said);
      inputRef.current?.focus();
    },
    /** Of the `CodeEntry`. */
    entry: { action, codes, news, onAnswer: () => setNews(), inputRef },
  };
}
