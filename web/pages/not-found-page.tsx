/** An address that leads nowhere. */
import { useTexts } from '../language.tsx';
import { Heading } from '../parts/heading.tsx';
import { Link } from '../parts/link.tsx';

export function NotFoundPage() {
  const { notFound, backToStart } = useTexts();
  return (
    <>
      <Heading>{notFound.title}</Heading>
      <p class="lead">{notFound.about}</p>
      <Link to="/" class="button primary">
        {backToStart}
      </Link>
    </>
  );
}
