/** The corner of the pages: the way to sign in, or, for whoever is signed in, to the account and out of it. */
import { accountCalls } from '../api/account-calls.ts';
import { dropHoldToken } from '../api/held-slot.ts';
import { dropHint, tellTabs } from '../api/signed-in.ts';
import { ofThisTab } from '../api/stored.ts';
import { useAction } from '../hooks/use-action.ts';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useLocale } from '../language.tsx';
import { navigate } from '../router.ts';
import { Button } from './button.tsx';
import { Link } from './link.tsx';

interface AccountCornerProps {
  /** The home page alone has the way to the sign-in here, as the help article says. */
  readonly isHome: boolean;
  /** @param refusal why nobody was signed out; empty when the next try begins */
  readonly onRefusal: (refusal: string) => void;
}

export function AccountCorner({ isHome, onRefusal }: AccountCornerProps) {
  const { language, texts } = useLocale();
  const isSignedIn = useSignedIn();
  const { isBusy, run } = useAction();
  if (!isSignedIn)
    return isHome ? (
      <Link to="/sign-in" class="account-link">
        {texts.choice.manageAppointments}
      </Link>
    ) : null;
  const signOut = async () => {
    onRefusal('');
    // No content is an answer, too.
    if ((await run(() => accountCalls(language).signOut())) === undefined) return onRefusal(texts.corner.notSignedOut);
    dropHint();
    // A computer may be shared: what was typed in this tab, its sign-up and the slot end with the session.
    ofThisTab.clear();
    dropHoldToken();
    // First away from what is private, so that no page leads to the sign-in by itself.
    navigate('/');
    tellTabs();
  };
  return (
    <nav class="account-corner">
      <Link to="/me">{texts.corner.mySpace}</Link>
      <Button look="quiet" isBusy={isBusy} onClick={() => void signOut()}>
        {texts.corner.signOut}
      </Button>
    </nav>
  );
}
