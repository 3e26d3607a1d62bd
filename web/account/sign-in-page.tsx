/** `/sign-in`: phone or e-mail and password; then, on a device that the account does not know, the code. */
import { useEffect, useState } from 'preact/hooks';
import { dropChallenge } from '../api/access.ts';
import type { Challenge } from '../api/account-calls.ts';
import type { Problem } from '../api/client.ts';
import { tellTabs } from '../api/signed-in.ts';
import { Working } from '../components/working.tsx';
import { useSignedIn } from '../hooks/use-signed-in.ts';
import { useTexts } from '../language.tsx';
import { navigate } from '../router.ts';
import { ChallengeStep } from './challenge-step.tsx';
import { keep, kept } from './kept-challenge.ts';
import { nextPath } from './next-path.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const texts = useTexts();
  const isSignedIn = useSignedIn();
  const [next] = useState(() => nextPath(location.search));
  const [challenge, setChallenge] = useState(kept);
  const [ended, setEnded] = useState<Problem>();
  useEffect(() => {
    // The back button leads past this page, not to it.
    if (isSignedIn) navigate(next, { replace: true });
  }, [isSignedIn, next]);

  const show = (asked: Challenge) => {
    keep(asked);
    setEnded(undefined);
    setChallenge(asked);
  };
  const close = (reason?: Problem) => {
    dropChallenge();
    setEnded(reason);
    setChallenge(undefined);
  };
  const enter = () => {
    dropChallenge();
    tellTabs();
  };
  if (isSignedIn) return <Working>{texts.loading}</Working>;
  if (challenge) return <ChallengeStep challenge={challenge} onSent={show} onProven={enter} onEnded={close} />;
  return <SignInForm refused={ended} onChallenge={show} onSignedIn={enter} />;
}
