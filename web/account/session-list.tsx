/** The devices on which the account is signed in; any other device can be signed out from here. */
import { useRef } from 'preact/hooks';
import { locales } from '../../core/language.ts';
import { ok } from '../../core/result.ts';
import { accountCalls, type OpenSession } from '../api/account-calls.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { type News, useNews } from '../hooks/use-news.ts';
import { useLocale } from '../language.tsx';
import { isSignedOut } from './use-account.ts';

interface SessionListProps {
  readonly sessions: readonly OpenSession[];
  /** Reads them again. */
  readonly onEnded: () => Promise<void>;
}

export function SessionList({ sessions, onEnded }: SessionListProps) {
  const { language, texts } = useLocale();
  const { account } = texts;
  const [news, setNews] = useNews();
  const title = useRef<HTMLHeadingElement>(null);
  const { isBusy, refusal, run } = useAction(problem => isSignedOut({ kind: 'problem', problem }));
  const calls = accountCalls(language);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const at = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' });

  const end = async (ended: readonly OpenSession[], said: News) => {
    setNews();
    const all = await run(async () => {
      for (const { id } of ended) {
        const answer = await calls.endSession(id);
        if (!answer.ok) return answer;
      }
      return ok(true);
    });
    // Some may be over, even where the last was refused.
    await onEnded();
    if (!all) return;
    setNews(said);
    // The pressed button is gone.
    title.current?.focus();
  };
  return (
    <section class="panel" aria-labelledby="sessions">
      <h2 id="sessions" tabIndex={-1} ref={title}>
        {account.sessions}
      </h2>
      <ul class="sessions">
        {sessions.map(session => (
          <li key={session.id}>
            <div>
              <b id={`device-${session.id}`}>{session.device || account.unknownDevice}</b>
              <p class="hint">
                {session.isCurrent ? account.thisDevice : account.lastSeen(at.format(Date.parse(session.lastSeenAt)))}
              </p>
            </div>
            {!session.isCurrent && (
              <Button
                describedBy={`device-${session.id}`}
                isDisabled={isBusy}
                onClick={() => void end([session], now => now.account.ended)}
              >
                {account.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <p class="fate" role="status">
        {news}
      </p>
      {others.length > 1 && (
        <Button isBusy={isBusy} onClick={() => void end(others, now => now.account.othersEnded)}>
          {account.endOthers}
        </Button>
      )}
    </section>
  );
}
