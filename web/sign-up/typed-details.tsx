/** The details that the code goes to, or that a practice is asked for: whole in the tab where they were typed. */
import { useEffect, useState } from 'preact/hooks';
import type { SignUpView } from '../api/sign-up-calls.ts';
import { typedDetails } from '../api/typed-details.ts';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';

/** The phone as people read it, not torn apart at the end of a line; masked where this tab does not know it. */
export function useTypedPhone(signUp: SignUpView): string {
  const { phone } = typedDetails(signUp);
  const [read, setRead] = useState({ phone, formatted: phone });
  useEffect(() => {
    if (phone === signUp.phone) return;
    let isCurrent = true;
    const plans = Promise.all([import('../../core/contact/phone.ts'), import('../../core/contact/formatted-phone.ts')]);
    plans.then(
      ([{ parsePhone }, { formattedPhone }]) => {
        const parsed = parsePhone(phone, platform);
        if (isCurrent && parsed.ok)
          setRead({ phone, formatted: formattedPhone(parsed.value.e164, platform.defaultCountry) });
      },
      // It can be read as it was typed.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [phone, signUp.phone]);
  return (read.phone === phone ? read.formatted : phone).replaceAll(' ', '\u00a0');
}

export function TypedDetails({ signUp }: { readonly signUp: SignUpView }) {
  const texts = useTexts();
  const { name, email } = typedDetails(signUp);
  const phone = useTypedPhone(signUp);
  return (
    <div class="hint">
      <p>{texts.contact.typed([name, phone, email].filter(Boolean).join(', '))}</p>
      <p>{texts.reference(signUp.reference)}</p>
    </div>
  );
}
