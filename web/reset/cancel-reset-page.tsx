/**
 * `/password-reset/cancel#<token>`, in a text message `/c#…`: a person who did not ask for a new password keeps the old one.
 * Only the button cancels, since programs open the links of messages, too (X14).
 */
import { useState } from 'preact/hooks';
import { resetCalls, takeResetToken } from '../api/reset-calls.ts';
import { ofThisTab } from '../api/stored.ts';
import { Button } from '../components/button.tsx';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { Seal } from '../components/seal.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useLocale, useTexts } from '../language.tsx';
import { NoLink } from './no-link.tsx';

const name = 'cancel-reset';

/** Kept for a reload: the address has lost it by then. */
function findToken(): string | undefined {
  const token = takeResetToken();
  if (token !== undefined) ofThisTab.write(name, token);
  return ofThisTab.read(name);
}

export function CancelResetPage() {
  const { language, texts } = useLocale();
  const { reset } = texts;
  const [token] = useState(findToken);
  const [isCancelled, setCancelled] = useState(false);
  const { isBusy, refusal, run } = useAction();
  if (isCancelled) return <Cancelled />;
  if (token === undefined) return <NoLink />;
  const cancel = async () => {
    if ((await run(() => resetCalls(language).cancel(token))) === undefined) return;
    ofThisTab.write(name, undefined);
    setCancelled(true);
  };
  return (
    <>
      <Heading>{reset.cancelTitle}</Heading>
      <p class="lead">{reset.cancelAbout}</p>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      <div class="stack">
        <Button look="primary" isBusy={isBusy} onClick={() => void cancel()}>
          {reset.cancel}
        </Button>
        <p class="hint">{reset.cancelNot}</p>
        {refusal?.problem && (
          <Link to="/forgot-password" class="button secondary">
            {reset.title}
          </Link>
        )}
        <ContactUs topic="sign_in" />
      </div>
    </>
  );
}

function Cancelled() {
  const { reset, choice } = useTexts();
  return (
    <>
      <Seal />
      <Heading>{reset.cancelledTitle}</Heading>
      <p class="lead">{reset.cancelled}</p>
      <div class="stack">
        <Link to="/sign-in" class="button primary">
          {choice.signIn}
        </Link>
        <ContactUs topic="account" />
      </div>
    </>
  );
}
