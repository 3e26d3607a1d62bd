/** An address that leads nowhere. */
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { useTexts } from '../language.tsx';

export function NotFoundPage() {
  const { notFound, backToStart } = useTexts();
  return (
    <>
      <Heading>{notFound.title}</Heading>
      <p class="lead">{notFound.about}</p>
      <Link to="/" class="button primary">
        {backToStart}
      </Link>
      <ContactUs topic="other" />
    </>
  );
}
