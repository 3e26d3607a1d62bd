/** `/sign-in` and `/forgot-password`, until there are sessions: says so, and what one can do instead. */
import { useTexts } from '../language.tsx';
import { ContactUs } from '../parts/contact-us.tsx';
import { Heading } from '../parts/heading.tsx';
import { Link } from '../parts/link.tsx';
import { platform } from '../platform.ts';

export function NotYetPage({ wish }: { readonly wish: 'signIn' | 'forgotPassword' }) {
  const { notYet, choice, backToStart } = useTexts();
  return (
    <>
      <Heading>{notYet[wish]}</Heading>
      <p class="lead">{notYet.about(platform.name)}</p>
      <p>{notYet.help}</p>
      <div class="stack">
        <ContactUs />
        <Link to="/sign-up" class="button secondary">
          {choice.newHere(platform.name)} {choice.signUp}
        </Link>
        <Link to="/" class="quiet-link">
          {backToStart}
        </Link>
      </div>
    </>
  );
}
