/** The way on from a sign-up that is complete: signed in at once, or by the password where that was done before. */
import { useEffect, useState } from 'preact/hooks';
import { readAccess } from '../api/access.ts';
import { openSignUpSession } from '../api/account-calls.ts';
import { tellTabs } from '../api/signed-in.ts';
import { Link } from '../components/link.tsx';
import { Working } from '../components/working.tsx';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useLocale } from '../language.tsx';

export function ToMySpace() {
  const { language, texts } = useLocale();
  const isSignedIn = useSignedIn();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const access = readAccess();
    if (!access || isSignedIn) return setAsked(true);
    void openSignUpSession(access, language).then(answer => {
      if (answer.ok) tellTabs();
      setAsked(true);
    });
  }, []);
  if (!isAsked) return <Working>{texts.loading}</Working>;
  return isSignedIn ? (
    <Link to="/me" class="button primary">
      {texts.corner.mySpace}
    </Link>
  ) : (
    <Link to="/sign-in" class="button primary">
      {texts.choice.signIn}
    </Link>
  );
}
