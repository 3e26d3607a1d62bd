/** A question of the page was not answered: the reason, and another try. */
import type { Failure } from '../api/client.ts';
import { useFailureMessage } from '../hooks/use-failure-message.ts';
import { useTexts } from '../language.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { retry } = useTexts();
  return (
    <Notice tone="warn">
      <p>{useFailureMessage(failure)}</p>
      <Button onClick={onRetry}>{retry}</Button>
    </Notice>
  );
}
