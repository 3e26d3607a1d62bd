/** The typed sign-up form, and its faults. */
import { useRef, useState } from 'preact/hooks';
import { keepDraft, readDraft } from '../api/access.ts';
import { type FieldName, type FormErrors, fieldNames, type TypedForm } from './form-errors.ts';

export function useForm() {
  const [form, setForm] = useState<TypedForm>(() => ({ ...readDraft(), password: '', acceptTerms: false }));
  const [errors, setErrors] = useState<FormErrors>({});
  const inputs = useRef<Partial<Record<FieldName, HTMLInputElement | null>>>({});

  const change = (part: Partial<TypedForm>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    keepDraft(changed);
    // A field that the patient is correcting shows no error any more.
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in part))));
  };
  /** Shows the faults and leads to the first of them. @returns whether there is any */
  const showErrors = (found: FormErrors): boolean => {
    setErrors(found);
    const first = fieldNames.find(name => name in found);
    if (first) inputs.current[first]?.focus();
    return first !== undefined;
  };
  const field = (name: Exclude<FieldName, 'acceptTerms'>) => ({
    name,
    value: form[name],
    onInput: (value: string) => change({ [name]: value }),
    error: errors[name],
    inputRef: ref(name),
  });
  const ref = (name: FieldName) => (input: HTMLInputElement | null) => {
    inputs.current[name] = input;
  };
  return { form, errors, change, showErrors, field, ref };
}
