/** `/account-erased`: the end of an erasure, and the way to another beginning. */
import { Heading } from '../../components/heading.tsx';
import { Link } from '../../components/link.tsx';
import { useTexts } from '../../language.tsx';

export function AccountErasedPage() {
  const { data, backToStart } = useTexts();
  return (
    <>
      <Heading>{data.erasedTitle}</Heading>
      <p>{data.erased}</p>
      <Link to="/" class="button secondary">
        {backToStart}
      </Link>
    </>
  );
}
