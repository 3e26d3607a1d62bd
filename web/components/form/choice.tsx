/** The two ways in, as the help article shows them. */
import { signInPath } from '../../account/next-path.ts';
import { useTexts } from '../../language.tsx';
import { platform } from '../../platform.ts';
import { Button } from '../button.tsx';
import { Link } from '../link.tsx';

interface ChoiceProps {
  /** Called where signing up goes on in place; without it the link leads to the form. */
  readonly onSignUp?: () => void;
  /** The page that the sign-in leads back to. */
  readonly next?: string;
}

export function Choice({ onSignUp, next }: ChoiceProps) {
  const { choice } = useTexts();
  return (
    <div class="choice">
      <section class="panel" aria-labelledby="new-here">
        <h2 id="new-here">{choice.newHere(platform.name)}</h2>
        <p class="quiet">{choice.newHereAbout}</p>
        {onSignUp ? (
          <Button look="primary" onClick={onSignUp}>
            {choice.signUp}
          </Button>
        ) : (
          <Link to="/sign-up" class="button primary">
            {choice.signUp}
          </Link>
        )}
      </section>
      <section class="panel" aria-labelledby="have-account">
        <h2 id="have-account">{choice.haveAccount(platform.name)}</h2>
        <Link to={next ? signInPath(next) : '/sign-in'} class="button secondary">
          {choice.signIn}
        </Link>
        <Link to="/forgot-password" class="quiet-link">
          {choice.forgotPassword}
        </Link>
      </section>
    </div>
  );
}
