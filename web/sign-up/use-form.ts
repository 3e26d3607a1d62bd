/** What is typed into the sign-up form, and what is wrong with it. */
import { useRef, useState } from 'preact/hooks';
import { keepDraft, readDraft } from '../api/access.ts';
import type { SignUpForm } from '../api/sign-up-calls.ts';
import { type FieldName, type FormErrors, fieldNames } from './form-errors.ts';

export function useForm() {
  const [form, setForm] = useState<SignUpForm>(() => ({ ...readDraft(), password: '', acceptTerms: false }));
  const [errors, setErrors] = useState<FormErrors>({});
  const inputs = useRef<Partial<Record<FieldName, HTMLInputElement | null>>>({});

  const change = (part: Partial<SignUpForm>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    keepDraft(changed);
    // What is being mended is no longer blamed.
    setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in part))));
  };
  /** Shows what is wrong and leads to the first of it. @returns whether anything is */
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
