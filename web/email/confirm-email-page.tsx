/** `/confirm-email#<token>`: whoever reads the welcome says that the e-mail is theirs. */
import { confirmEmail } from '../api/email-calls.ts';
import { Link } from '../components/link.tsx';
import { useTexts } from '../language.tsx';
import { LinkPage } from './link-page.tsx';

export function ConfirmEmailPage() {
  const { corner, email } = useTexts();
  return (
    <LinkPage words={email.confirm} ask={confirmEmail}>
      <Link to="/me" class="button primary">
        {corner.mySpace}
      </Link>
    </LinkPage>
  );
}
