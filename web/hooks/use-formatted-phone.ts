/** A phone number as people read it, as soon as the numbering plans are there. It is not torn apart at the end of a line. */
import { useEffect, useState } from 'preact/hooks';
import { platform } from '../platform.ts';

/** @param e164 undefined where there is none. */
export function useFormattedPhone(e164: string | undefined): string {
  const [legible, setLegible] = useState(e164 ?? '');
  useEffect(() => {
    if (e164 === undefined) return;
    setLegible(e164);
    import('../../core/contact/formatted-phone.ts').then(
      ({ formattedPhone }) => setLegible(formattedPhone(e164, platform.defaultCountry).replaceAll(' ', '\u00a0')),
      // The bare number can be dialled just as well.
      () => undefined,
    );
  }, [e164]);
  return legible;
}
