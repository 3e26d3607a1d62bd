/** "My data": leads to the export and to the erasure; the part that does them is loaded when one is opened. */
import { useRef, useState } from 'preact/hooks';
import type { Me } from '../../api/account-calls.ts';
import { Button } from '../../components/button.tsx';
import { later } from '../../components/later.tsx';
import { type News, useNews } from '../../hooks/use-news.ts';
import { useTexts } from '../../language.tsx';

const DataFlow = later(async () => (await import('./data-flow.tsx')).DataFlow, 'data', 'details', 'fields');

export function MyData({ session }: Pick<Me, 'session'>) {
  const { data } = useTexts();
  const [opened, setOpened] = useState<'export' | 'erase'>();
  const [isProven, setProven] = useState(session.steppedUpUntil !== undefined);
  const [news, setNews] = useNews();
  const title = useRef<HTMLHeadingElement>(null);
  /** The part that had the focus is gone. */
  const close = (said?: News) => {
    setOpened(undefined);
    setNews(said);
    title.current?.focus();
  };
  const open = (what: 'export' | 'erase') => {
    setNews();
    setOpened(what);
  };
  return (
    <section class="panel changes" aria-labelledby="my-data">
      <h2 id="my-data" ref={title} tabIndex={-1}>
        {data.title}
      </h2>
      <p class="fate" role="status">
        {news}
      </p>
      {opened ? (
        <DataFlow
          what={opened}
          isProven={isProven}
          onProof={setProven}
          onSaved={() => close(texts => texts.data.downloaded)}
          onCancel={() => close()}
        />
      ) : (
        <>
          <p>{data.about}</p>
          <div class="stack">
            <Button onClick={() => open('export')}>{data.download}</Button>
            <Button onClick={() => open('erase')}>{data.erase}</Button>
          </div>
        </>
      )}
    </section>
  );
}
