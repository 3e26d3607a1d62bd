/** The one field of a form, which must not be empty, and its fault. */
import { byField, type Faults, missing } from '../components/form/faults.ts';
import { useFields } from './use-fields.ts';

type Ruled = 'phone' | 'email' | 'password' | 'identifier';

export function useField<Name extends Ruled>(name: Name, value: string, onInput: (value: string) => void) {
  const typed = { [name]: value } as Readonly<Record<Name, string>>;
  const fields = useFields<Name, Readonly<Record<Name, string>>>({
    names: [name],
    typed,
    judge: (now, rules): Faults<Name> => ({
      ...byField(rules?.brokenRules(now) ?? [], () => name),
      ...missing(now, [name]),
    }),
  });
  return {
    ...fields,
    input: {
      ...fields.field(name),
      value,
      onInput: (text: string) => {
        onInput(text);
        fields.typing(name);
      },
    },
  };
}
