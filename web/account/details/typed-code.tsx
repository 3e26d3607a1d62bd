/** The code of a step-up or of a change: where it went, its field, and another one where it did not come. */
import type { Result } from '../../../core/result.ts';
import type { Failure } from '../../api/client.ts';
import { aboutCode, CodeEntry } from '../../components/form/code-entry.tsx';
import { ResendWays } from '../../components/form/resend-choice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useCode } from '../../hooks/use-code.ts';
import { useTexts } from '../../language.tsx';
import type { TakeRefusal } from './take-refusal.ts';

interface TypedCodeProps {
  readonly code: {
    readonly sentTo: string;
    readonly length: number;
    readonly expiresAt: string;
    readonly attemptsLeft: number;
    readonly resendAfter?: string | undefined;
  };
  readonly take: TakeRefusal;
  readonly answer: (code: string) => Promise<Result<unknown, Failure>>;
  readonly onRight: () => void;
  /** Asks for the code again. */
  readonly order: () => Promise<Result<unknown, Failure>>;
  readonly onTried: (attemptsLeft: number) => void;
}

export function TypedCode({ code, take, answer, onRight, order, onTried }: TypedCodeProps) {
  const { details } = useTexts();
  const { run, sentAnother, entry } = useCode(problem => {
    if (problem.attemptsLeft !== undefined) onTried(problem.attemptsLeft);
    return take(problem);
  });
  const ordering = useAction(take);
  const send = async (digits: string) => {
    const right = await run(() => answer(digits));
    if (right !== undefined) onRight();
    return right !== undefined;
  };
  const orderAgain = async () => {
    if ((await ordering.run(order)) !== undefined) sentAnother(texts => texts.details.sentAgain);
  };
  return (
    <>
      <p id={aboutCode}>{details.codeSentTo(code.sentTo.replaceAll(' ', '\u00a0'))}</p>
      <CodeEntry code={code} answer={send} {...entry} />
      <ResendWays
        resendAfter={code.resendAfter}
        action={ordering}
        ways={[{ label: details.sendAgain, send: () => void orderAgain() }]}
      />
    </>
  );
}
