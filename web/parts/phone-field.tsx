/** The phone number, and how its code will come, told while it is typed. */
import { useEffect, useState } from 'preact/hooks';
import type { PhoneLine } from '../../core/contact/phone.ts';
import { useTexts } from '../language.tsx';
import { platform } from '../platform.ts';
import { Field, type FieldProps } from './field.tsx';

type PhoneFieldProps = Pick<FieldProps, 'value' | 'onInput' | 'error' | 'inputRef' | 'hint' | 'label'>;

export function PhoneField({ value, hint, ...field }: PhoneFieldProps) {
  const { form } = useTexts();
  const line = useLine(value);
  const way = { mobile: form.bySms, fixed_line: form.byCall, fixed_line_or_mobile: form.bySmsOrCall };
  return (
    <Field
      {...field}
      name="phone"
      value={value}
      hint={hint}
      input={{ type: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 64, required: true }}
    >
      <p class="hint live" role="status" data-line={line}>
        {line ? way[line] : form.phoneForeign}
      </p>
    </Field>
  );
}

/** Undefined until the number is complete, of a served country, and the numbering plans are loaded. */
function useLine(typed: string): PhoneLine | undefined {
  const [line, setLine] = useState<PhoneLine>();
  useEffect(() => {
    // No number is shorter, and the plans need not be loaded before somebody types.
    if (typed.length < 6) return setLine(undefined);
    let isCurrent = true;
    import('../../core/contact/phone.ts').then(
      ({ parsePhone }) => {
        const phone = parsePhone(typed, platform);
        if (isCurrent) setLine(phone.ok ? phone.value.line : undefined);
      },
      // The API judges the number anyway.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [typed]);
  return line;
}
