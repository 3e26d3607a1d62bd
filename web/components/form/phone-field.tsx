/** The phone number, and the way of its code, told while the number is typed. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Phone } from '../../../core/contact/phone.ts';
import { type Language, locales } from '../../../core/language.ts';
import { useLocale } from '../../language.tsx';
import { platform } from '../../platform.ts';
import { codeWay } from './code-way.ts';
import { Field, type FieldProps } from './field.tsx';

type PhoneFieldProps = Pick<FieldProps, 'value' | 'onInput' | 'onBlur' | 'error' | 'inputRef' | 'hint' | 'label'>;

export function PhoneField({ value, hint, ...field }: PhoneFieldProps) {
  const { language, texts } = useLocale();
  const served = useMemo(() => countryNames(language), [language]);
  const phone = usePhone(value);
  return (
    <Field
      {...field}
      name="phone"
      value={value}
      hint={hint}
      ruleIds="phone-way"
      input={{ type: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 64, required: true }}
    >
      <p class="hint live" id="phone-way" role="status" data-line={phone?.line}>
        {/** A wrong number is told the same beside its fault. */}
        {phone ? codeWay(phone, texts) : !field.error && texts.form.phoneForeign}
      </p>
      <details class="hint">
        <summary>{texts.form.countries}</summary>
        {served.join(', ')}
      </details>
    </Field>
  );
}

/** The served countries as one reads them, in the order of that language. */
function countryNames(language: Language): readonly string[] {
  const names = new Intl.DisplayNames(locales[language], { type: 'region' });
  return platform.countries
    .map(country => names.of(country) ?? country)
    .toSorted(new Intl.Collator(locales[language]).compare);
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
