/** A phone number as its reader dials it, as soon as the numbering plans are there. It is not torn apart at the end of a line. */
import { useEffect, useState } from 'preact/hooks';
import { useLocale } from '../language.tsx';
import { platform } from '../platform.ts';

/**
 * @param phone E.164, a short number, or either with `;ext=`; undefined where there is none
 * @param own the reader's, masked or whole, where it is known: it tells how they dial
 */
export function useFormattedPhone(phone: string | undefined, own?: string): string {
  const { language } = useLocale();
  const [legible, setLegible] = useState(phone ?? '');
  useEffect(() => {
    if (phone === undefined) return;
    setLegible(phone);
    const reader = { language, home: platform.defaultCountry, phone: own };
    import('../../core/contact/formatted-phone.ts').then(
      ({ readablePhone }) => setLegible(readablePhone(phone, reader).replaceAll(' ', '\u00a0')),
      // The bare number can be dialled just as well.
      () => undefined,
    );
  }, [phone, own, language]);
  return legible;
}
