/** The way to support from where somebody is stuck: what it is about, and the reference, are filled in. */
import { useTexts } from '../language.tsx';
import { contactPath, type Stuck } from './contact-path.ts';
import { Link } from './link.tsx';

export function ContactUs(stuck: Stuck) {
  const texts = useTexts();
  return (
    <Link to={contactPath(stuck)} class="button quiet">
      {texts.contactUs}
    </Link>
  );
}
