/** A sign-up is under way beside the held slot: the way back to it, with this slot where it may still take one. */
import { readAccess } from '../api/access.ts';
import { signUpCalls } from '../api/sign-up-calls.ts';
import { Button } from '../components/button.tsx';
import { Link } from '../components/link.tsx';
import { Notice } from '../components/notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useLocale } from '../language.tsx';
import { navigate } from '../router.ts';
import type { FoundHold } from './use-held-slot.ts';

export function BegunNotice({ held: { token, hold } }: { readonly held: FoundHold }) {
  const { language, texts } = useLocale();
  const { isBusy, refusal, run } = useAction();
  const isSignedIn = useSignedIn();
  const access = readAccess();
  const isAttached = hold.status === 'attached';
  if (!access) return isAttached ? <Notice tone="info">{texts.booking.begunElsewhere}</Notice> : null;
  // A signed-in person has an account, so the sign-up that this tab began is over.
  if (isSignedIn && !isAttached) return null;
  const join = async () => {
    if (await run(() => signUpCalls(access, language).replaceHold(token))) navigate('/sign-up');
  };
  return (
    <Notice tone="info">
      <p>{texts.choice.begun}</p>
      {refusal && <p>{refusal.message}</p>}
      {hold.status === 'open' && (
        <Button isBusy={isBusy} onClick={() => void join()}>
          {texts.booking.joinSignUp}
        </Button>
      )}
      {isAttached && (
        <Link to="/sign-up" class="button secondary">
          {texts.choice.seeWhere}
        </Link>
      )}
    </Notice>
  );
}
