/** A page whose question was not answered: the reason, and the way on. */
import type { Failure } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { failureMessage } from '../components/failure-message.ts';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../language.tsx';

interface NotAnsweredProps {
  readonly title: string;
  readonly failure: Failure;
  readonly askAgain: () => void;
}

export function NotAnswered({ title, failure, askAgain }: NotAnsweredProps) {
  const texts = useTexts();
  const isRefused = failure.kind === 'problem' && failure.problem.status === 404;
  return (
    <>
      <Heading>{isRefused ? failure.problem.title : title}</Heading>
      {isRefused ? (
        <p class="lead">{failure.problem.detail}</p>
      ) : (
        <Notice tone="warn">
          <p>{failureMessage(failure, texts)}</p>
          <Button onClick={askAgain}>{texts.retry}</Button>
        </Notice>
      )}
      {isRefused && (
        <Link to="/book" class="button primary">
          {texts.booking.allPractices}
        </Link>
      )}
    </>
  );
}
