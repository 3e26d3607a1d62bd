/** `/book`: the practices that offer time, a page at a time. */
import { useState } from 'preact/hooks';
import { listPractices, type PracticeList } from '../api/booking-calls.ts';
import { Button } from '../components/button.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { Working } from '../components/working.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useAnswer } from '../hooks/use-answer.ts';
import { useLocale } from '../language.tsx';
import { NotAnswered } from './not-answered.tsx';

export function PracticesPage() {
  const { language, texts } = useLocale();
  const { booking, choice } = texts;
  const first = useAnswer(asked => listPractices(asked), 'practices');
  const [more, setMore] = useState<readonly PracticeList[]>([]);
  const { isBusy, refusal, run } = useAction();
  if (!first.value)
    return first.failure ? (
      <NotAnswered title={choice.book} failure={first.failure} askAgain={first.askAgain} />
    ) : (
      <Working>{texts.loading}</Working>
    );
  const shown = [first.value, ...more];
  const next = shown.at(-1)?.next;
  const practices = shown.flatMap(page => page.practices);
  const showMore = async () => {
    const page = await run(() => listPractices(language, next));
    if (page) setMore([...more, page]);
  };
  return (
    <>
      <Heading>{choice.book}</Heading>
      <p class="lead">{practices.length === 0 ? booking.noPractices : booking.choosePractice}</p>
      <ul class="ways">
        {practices.map(({ id, name, address }) => (
          <li key={id}>
            <Link to={`/book/${id}`}>
              <b>{name}</b>
              {address && <span class="hint">{address}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {next !== undefined && (
        <Button isBusy={isBusy} onClick={() => void showMore()}>
          {booking.morePractices}
        </Button>
      )}
    </>
  );
}
