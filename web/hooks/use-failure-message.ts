/** The reason why the API did not do something, as a sentence for the patient, in the language that the page has now. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure, Problem } from '../api/client.ts';
import { useLocale } from '../language.tsx';

type Told = Pick<Problem, 'title' | 'detail'>;

/** The words of a problem: those that the API gave, until those of another language are there. */
export function useProblem(problem: Problem | undefined): Told | undefined {
  const { language } = useLocale();
  const [found, setFound] = useState<Told & { readonly of: Problem; readonly language: string }>();
  useEffect(() => {
    if (!problem || problem.language === language) return;
    let isWanted = true;
    import('../texts/problems/problem-in.ts')
      .then(({ problemIn }) => problemIn(language, problem))
      .then(
        words => isWanted && words && setFound({ ...words, of: problem, language }),
        // The words that came are better than none.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [problem, language]);
  return found?.of === problem && found?.language === language ? found : problem;
}

export function useFailureMessage(failure: Failure): string;
export function useFailureMessage(failure: Failure | undefined): string | undefined;
export function useFailureMessage(failure: Failure | undefined): string | undefined {
  const { texts } = useLocale();
  const told = useProblem(failure?.kind === 'problem' ? failure.problem : undefined);
  if (failure === undefined || failure.kind === 'problem') return told?.detail;
  if (failure.kind === 'unreachable') return texts.noAnswer;
  return failure.status === 429 ? texts.tooManyRequests : texts.unavailable;
}
