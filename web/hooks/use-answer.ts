/** The answer to a question that a page asks when it opens, and again on demand. */
import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../api/client.ts';
import { useLocale } from '../language.tsx';

interface Asked<T> {
  /** Undefined until it came; the former one stays while it is asked for again. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly askAgain: () => void;
}

/** @param about changes with the question */
export function useAnswer<T>(ask: (language: string) => Promise<Result<T, Failure>>, about: string): Asked<T> {
  const { language } = useLocale();
  const [value, setValue] = useState<T>();
  const [failure, setFailure] = useState<Failure>();
  const [times, setTimes] = useState(1);
  useEffect(() => {
    // Answers may overtake each other: only the answer to the newest request counts.
    let isNewest = true;
    void ask(language).then(answer => {
      if (!isNewest) return;
      if (answer.ok) setValue(answer.value);
      setFailure(answer.ok ? undefined : answer.error);
    });
    return () => {
      isNewest = false;
    };
  }, [about, language, times]);
  return { value, failure, askAgain: () => setTimes(count => count + 1) };
}
