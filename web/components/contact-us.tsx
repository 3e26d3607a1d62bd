/** The support team's address, with the reference that they will ask for. */
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

export function ContactUs({ reference }: { readonly reference?: string }) {
  const texts = useTexts();
  const query = reference ? `?subject=${encodeURIComponent(texts.reference(reference))}` : '';
  return (
    <a class="button quiet" href={`mailto:${platform.supportEmail}${query}`}>
      {texts.contactUs}
    </a>
  );
}
