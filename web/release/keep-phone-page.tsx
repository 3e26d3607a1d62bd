/** `/keep-phone#<token>`: the owner of an account says that its number is still theirs. */
import { keepPhone } from '../api/release-calls.ts';
import { Link } from '../components/link.tsx';
import { LinkPage } from '../email/link-page.tsx';
import { useTexts } from '../language.tsx';

export function KeepPhonePage() {
  const { release, choice } = useTexts();
  return (
    <LinkPage words={release.keep} ask={keepPhone}>
      <Link to="/sign-in" class="button secondary">
        {choice.signIn}
      </Link>
    </LinkPage>
  );
}
