/** The code of a step-up or of a change: where it went, its field, and another one where it did not come. */
import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../core/result.ts';
import type { Failure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { aboutCode, CodeEntry } from '../../components/form/code-entry.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { clock, useCountdown } from '../../hooks/use-countdown.ts';
import { useNews } from '../../hooks/use-news.ts';
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
  const { details, code: words } = useTexts();
  const [codes, setCodes] = useState(0);
  const [news, setNews] = useNews();
  const wait = useCountdown(code.resendAfter);
  const input = useRef<HTMLInputElement>(null);
  const answering = useAction(problem => {
    if (problem.attemptsLeft !== undefined) onTried(problem.attemptsLeft);
    return take(problem);
  });
  const ordering = useAction(take);
  const send = async (digits: string) => {
    const right = await answering.run(() => answer(digits));
    if (right !== undefined) onRight();
    return right !== undefined;
  };
  const orderAgain = async () => {
    if ((await ordering.run(order)) === undefined) return;
    answering.forget();
    setCodes(count => count + 1);
    setNews(texts => texts.details.sentAgain);
    input.current?.focus();
  };
  return (
    <>
      <p id={aboutCode}>{details.codeSentTo(code.sentTo.replaceAll(' ', '\u00a0'))}</p>
      <CodeEntry
        code={code}
        codes={codes}
        action={answering}
        answer={send}
        news={news}
        onAnswer={() => setNews()}
        inputRef={input}
      />
      {ordering.refusal && <Notice tone="bad">{ordering.refusal.message}</Notice>}
      <section class="resend">
        <p id="resend-when">
          {words.nothingCame}
          {wait > 0 && <span class="quiet"> {words.availableIn(clock(wait))}</span>}
        </p>
        <Button
          isBusy={ordering.isBusy}
          isDisabled={wait > 0}
          describedBy="resend-when"
          onClick={() => void orderAgain()}
        >
          {details.sendAgain}
        </Button>
      </section>
    </>
  );
}
