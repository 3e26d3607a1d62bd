/** `/me/confirm-email#<token>`: whoever is signed in proves the new e-mail by the link that went there. */
import { confirmNewEmail } from '../../api/details-calls.ts';
import { Link } from '../../components/link.tsx';
import { LinkPage } from '../../email/link-page.tsx';
import { useTexts } from '../../language.tsx';

export function ConfirmNewEmailPage() {
  const { corner, details } = useTexts();
  return (
    <LinkPage words={details.link} ask={confirmNewEmail}>
      <Link to="/me" class="button primary">
        {corner.mySpace}
      </Link>
    </LinkPage>
  );
}
