/** Leads to the changes of password, phone and e-mail; the part that does them is loaded when one is opened. */
import { useRef, useState } from 'preact/hooks';
import type { Me } from '../../api/account-calls.ts';
import { Button } from '../../components/button.tsx';
import { later } from '../../components/later.tsx';
import { useNews } from '../../hooks/use-news.ts';
import { useTexts } from '../../language.tsx';
import type { DetailKind } from '../../texts/details/types.ts';

const ChangeFlow = later(async () => (await import('./change-flow.tsx')).ChangeFlow, 'details', 'fields');

interface DetailChangesProps extends Me {
  /** Reads the account again. */
  readonly onChanged: () => Promise<void>;
}

export function DetailChanges({ account, session, onChanged }: DetailChangesProps) {
  const { details } = useTexts();
  const [opened, setOpened] = useState<{ readonly kind: DetailKind; readonly typed: string }>();
  /** One proof is good for several changes; the API says when it is over. */
  const [isProven, setProven] = useState(session.steppedUpUntil !== undefined);
  const [news, setNews] = useNews();
  const title = useRef<HTMLHeadingElement>(null);
  const open = (kind: DetailKind, typed = '') => {
    setNews();
    setOpened({ kind, typed });
  };
  /** The part that had the focus is gone. */
  const close = () => {
    setOpened(undefined);
    title.current?.focus();
  };
  const change = async (kind: DetailKind) => {
    close();
    await onChanged();
    setNews(texts => texts.details.done[kind]);
  };
  const claimed = account.email?.status === 'claimed' ? account.email.address : undefined;
  return (
    <section class="panel changes" aria-labelledby="detail-changes">
      <h2 id="detail-changes" ref={title} tabIndex={-1}>
        {details.title}
      </h2>
      <p class="fate" role="status">
        {news}
      </p>
      {opened ? (
        <ChangeFlow
          key={opened.kind}
          {...opened}
          isProven={isProven}
          onProof={setProven}
          onDone={() => void change(opened.kind)}
          onCancel={close}
        />
      ) : (
        <div class="stack">
          {claimed && <Button onClick={() => open('email', claimed)}>{details.open.confirmEmail}</Button>}
          <Button onClick={() => open('password')}>{details.open.password}</Button>
          <Button onClick={() => open('phone')}>{details.open.phone}</Button>
          <Button onClick={() => open('email')}>{details.open.email}</Button>
        </div>
      )}
    </section>
  );
}
