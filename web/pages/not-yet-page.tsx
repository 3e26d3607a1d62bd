/** `/forgot-password`, until a password can be reset: says so, and names the next step. */

import { readHoldToken } from '../api/held-slot.ts';
import { ContactUs } from '../components/contact-us.tsx';
import { Heading } from '../components/heading.tsx';
import { Link } from '../components/link.tsx';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

export function NotYetPage() {
  const { notYet, choice, booking, backToStart } = useTexts();
  return (
    <>
      <Heading>{notYet.forgotPassword}</Heading>
      <p class="lead">{notYet.about}</p>
      <p>{notYet.help}</p>
      <div class="stack">
        {readHoldToken() !== undefined && (
          <>
            <p class="hint">{booking.stillKept}</p>
            <Link to="/booking" class="button primary">
              {booking.goOn}
            </Link>
          </>
        )}
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
