/** The phone number, and the way of its code, told while the number is typed. */
import { useEffect, useState } from 'preact/hooks';
import type { Phone } from '../../../core/contact/phone.ts';
import { useTexts } from '../../language.tsx';
import { platform } from '../../platform.ts';
import { codeWay } from './code-way.ts';
import { Field, type FieldProps } from './field.tsx';

type PhoneFieldProps = Pick<FieldProps, 'value' | 'onInput' | 'error' | 'inputRef' | 'hint' | 'label'>;

export function PhoneField({ value, hint, ...field }: PhoneFieldProps) {
  const texts = useTexts();
  const phone = usePhone(value);
  return (
    <Field
      {...field}
      name="phone"
      value={value}
      hint={hint}
      input={{ type: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 64, required: true }}
    >
      <p class="hint live" role="status" data-line={phone?.line}>
        {phone ? codeWay(phone, texts) : texts.form.phoneForeign}
      </p>
    </Field>
  );
}

/** Undefined until the number is complete, of a served country, and the numbering plans are loaded. */
function usePhone(typed: string): Phone | undefined {
  const [phone, setPhone] = useState<Phone>();
  useEffect(() => {
    // No number is shorter, and the plans need not be loaded before somebody types.
    if (typed.length < 6) return setPhone(undefined);
    let isCurrent = true;
    import('../../../core/contact/phone.ts').then(
      ({ parsePhone }) => {
        const read = parsePhone(typed, platform);
        if (isCurrent) setPhone(read.ok ? read.value : undefined);
      },
      // The API judges the number anyway.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [typed]);
  return phone;
}
