/** A page whose question was not answered: the reason, and the way on. */
import type { Failure } from '../api/client.ts';
import { FailureNotice } from '../components/failure-notice.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { useProblem } from '../hooks/use-failure-message.ts';
import { useTexts } from '../language.tsx';

interface NotAnsweredProps {
  readonly title: string;
  readonly failure: Failure;
  readonly askAgain: () => void;
}

export function NotAnswered({ title, failure, askAgain }: NotAnsweredProps) {
  const texts = useTexts();
  const refused = useProblem(
    failure.kind === 'problem' && failure.problem.status === 404 ? failure.problem : undefined,
  );
  return (
    <>
      <Heading>{refused?.title ?? title}</Heading>
      {refused ? <p class="lead">{refused.detail}</p> : <FailureNotice failure={failure} onRetry={askAgain} />}
      {refused && (
        <Link to="/book" class="button primary">
          {texts.booking.allPractices}
        </Link>
      )}
    </>
  );
}
