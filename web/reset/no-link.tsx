/** The page of a link that was opened without all of it. */
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { useTexts } from '../language.tsx';

export function NoLink() {
  const { reset } = useTexts();
  return (
    <>
      <Heading>{reset.noLinkTitle}</Heading>
      <p class="lead">{reset.noLink}</p>
      <div class="stack">
        <Link to="/forgot-password" class="button primary">
          {reset.title}
        </Link>
        <ContactUs topic="sign_in" />
      </div>
    </>
  );
}
