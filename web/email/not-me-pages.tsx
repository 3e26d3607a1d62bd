/** `/not-me#<token>`, `/not-my-sign-in#<token>` and `/not-my-change#<token>`: "this was not me", of an account, a sign-in, a change. */
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

interface NotMineProps {
  readonly about: 'notMySignIn' | 'notMyChange';
}

/** Somebody knows the password: another one is the next step. */
function NotMine({ about }: NotMineProps) {
  const { choice, email } = useTexts();
  return (
    <LinkPage words={email[about]} ask={notMe}>
      <Link to="/forgot-password" class="button primary">
        {choice.forgotPassword}
      </Link>
    </LinkPage>
  );
}

export const NotMySignInPage = () => <NotMine about="notMySignIn" />;
export const NotMyChangePage = () => <NotMine about="notMyChange" />;
