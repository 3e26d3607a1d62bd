/** The support team's address, with the reference that they will ask for. */
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

interface ContactUsProps {
  readonly topic?: 'sign_up' | 'sign_in' | 'appointment' | 'account' | 'other';
  readonly reference?: string;
}

export function ContactUs({ reference }: ContactUsProps) {
  const texts = useTexts();
  const query = reference ? `?subject=${encodeURIComponent(texts.reference(reference))}` : '';
  return (
    <a class="button quiet" href={`mailto:${platform.supportEmail}${query}`}>
      {texts.contactUs}
    </a>
  );
}
