/**
 * The page of a link in a message: it says what its button will do. Opening it does nothing, since programs follow links, too (X14).
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Result } from '../../core/result.ts';
import { takeFragment } from '../api/access.ts';
import type { Failure, Problem } from '../api/client.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useProblem } from '../hooks/use-failure-message.ts';
import { useLocale } from '../language.tsx';
import type { LinkTexts } from '../texts/email/types.ts';

interface LinkPageProps {
  readonly words: LinkTexts;
  /** The words on the button. */
  readonly ask: (token: string, language: string) => Promise<Result<null, Failure>>;
  /** The next steps, once it is done. */
  readonly children: ComponentChildren;
}

/** Refusals of the link itself; any other passes. */
const deadly: readonly string[] = ['token_unusable', 'invalid_input'];

export function LinkPage({ words, ask, children }: LinkPageProps) {
  const { language, texts } = useLocale();
  const [token] = useState(takeFragment);
  const [isDone, setDone] = useState(false);
  const [refused, setRefused] = useState<Problem>();
  const told = useProblem(refused);
  const { isBusy, refusal, run } = useAction(problem => {
    if (!deadly.includes(problem.code)) return false;
    setRefused(problem);
    return true;
  });

  if (isDone)
    return (
      <Told title={words.doneTitle} about={words.done}>
        {children}
      </Told>
    );
  if (token === undefined || refused !== undefined)
    return (
      <Told
        title={token === undefined ? words.title : texts.email.deadTitle}
        about={told?.detail ?? texts.email.noToken}
      >
        <Link to="/sign-in" class="button secondary">
          {texts.choice.signIn}
        </Link>
      </Told>
    );
  const press = async () => {
    if ((await run(() => ask(token, language))) !== undefined) setDone(true);
  };
  return (
    <>
      <Heading>{words.title}</Heading>
      <p class="lead">{words.about}</p>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <div class="stack">
        <Button look="primary" isBusy={isBusy} onClick={() => void press()}>
          {words.press}
        </Button>
        {words.hint && <p class="hint">{words.hint}</p>}
      </div>
    </>
  );
}

interface ToldProps {
  readonly title: string;
  readonly about: string;
  readonly children: ComponentChildren;
}

const Told = ({ title, about, children }: ToldProps) => (
  <>
    <Heading>{title}</Heading>
    <p class="lead">{about}</p>
    <div class="stack">
      {children}
      <ContactUs topic="account" />
    </div>
  </>
);
