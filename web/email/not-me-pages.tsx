/** `/not-me#<token>` and `/not-my-sign-in#<token>`: "this was not me", of an account and of a sign-in. */
import { notMe } from '../api/email-calls.ts';
import { Link } from '../components/link.tsx';
import { useTexts } from '../language.tsx';
import { LinkPage } from './link-page.tsx';

export function NotMePage() {
  const { backToStart, email } = useTexts();
  return (
    <LinkPage words={email.notMe} ask={notMe}>
      <Link to="/" class="button secondary">
        {backToStart}
      </Link>
    </LinkPage>
  );
}

/** Somebody knows the password: another one is the next step. */
export function NotMySignInPage() {
  const { choice, email } = useTexts();
  return (
    <LinkPage words={email.notMySignIn} ask={notMe}>
      <Link to="/forgot-password" class="button primary">
        {choice.forgotPassword}
      </Link>
    </LinkPage>
  );
}
