/** The typed sign-up form, and its faults. */
import { useState } from 'preact/hooks';
import { keepDraft, readDraft } from '../api/access.ts';
import type { SignUpForm, TypedPatient } from '../api/sign-up-calls.ts';
import { byField, type Faults, missing } from '../components/form/faults.ts';
import { useFields } from '../hooks/use-fields.ts';

const patientNames = ['lastName', 'firstName', 'birthDate'] as const;
const accountNames = ['phone', 'email', 'emailConfirmation', 'password'] as const;
const names = [...patientNames, ...accountNames, 'acceptTerms'] as const;
export type FieldName = (typeof names)[number];

/** All that can be typed; the name only where an appointment is booked. */
type TypedForm = SignUpForm & Required<TypedPatient>;

/** A password may be made of them. */
const alongWith = { phone: ['password'], email: ['emailConfirmation', 'password'] } as const;

const nameOf = (field: string) => (field === 'termsVersion' ? 'acceptTerms' : field.replace('patient.', ''));

/** @param asksName where an appointment is booked */
export function useForm(asksName: boolean) {
  const [form, setForm] = useState<TypedForm>(() => ({ ...readDraft(), password: '', acceptTerms: false }));
  const fields = useFields<FieldName, TypedForm>({
    names,
    typed: form,
    alongWith,
    nameOf,
    judge: ({ acceptTerms, ...typed }, rules): Faults<FieldName> => {
      const asked = asksName ? typed : { ...typed, lastName: '', firstName: '', birthDate: '' };
      return {
        ...byField(rules?.brokenRules(asked) ?? [], field => names.find(name => name === field)),
        ...missing(typed, [...(asksName ? (['lastName', 'firstName'] as const) : []), ...accountNames]),
        ...(!acceptTerms && { acceptTerms: [{ code: 'terms_not_accepted' }] }),
      };
    },
  });
  const change = (part: Partial<TypedForm>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    keepDraft(changed);
    for (const name of names) if (name in part) fields.typing(name);
  };
  const field = (name: Exclude<FieldName, 'acceptTerms'>) => ({
    ...fields.field(name),
    value: form[name],
    onInput: (value: string) => change({ [name]: value }),
  });
  return { form, fields, change, field };
}
