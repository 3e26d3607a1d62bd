/** The typed message to support, and its faults. */
import { useEffect, useState } from 'preact/hooks';
import { isSignedOut } from '../account/use-account.ts';
import { accountCalls } from '../api/account-calls.ts';
import { isSignedIn } from '../api/signed-in.ts';
import { byField, type Faults, missing } from '../components/form/faults.ts';
import { useFields } from '../hooks/use-fields.ts';
import { useLocale } from '../language.tsx';
import { firstMessage, keepMessage, type TypedMessage } from './kept-message.ts';

const names = ['topic', 'message', 'reference', 'email'] as const;
type Name = (typeof names)[number];

export function useMessage() {
  const { language } = useLocale();
  const [typed, setTyped] = useState(() => firstMessage(location.search));
  const fields = useFields<Name, TypedMessage>({
    names,
    typed,
    judge: (message, rules): Faults<Name> => ({
      ...byField(rules?.brokenRules({ email: message.email }) ?? [], () => 'email'),
      ...missing(message, ['topic', 'message', 'email']),
    }),
  });

  const change = (part: Partial<TypedMessage>) => {
    setTyped(before => {
      const changed = { ...before, ...part };
      keepMessage(changed);
      return changed;
    });
    for (const name of names) if (name in part) fields.typing(name);
  };
  /** Whoever is signed in need not type the address of the account. */
  const fillIn = async () => {
    const me = await accountCalls(language).me();
    if (!me.ok) return void isSignedOut(me.error);
    const address = me.value.account.email?.address ?? '';
    setTyped(before => (before.email === '' ? { ...before, email: address } : before));
  };
  useEffect(() => {
    if (isSignedIn() && typed.email === '') void fillIn();
  }, []);

  const field = <N extends Name>(name: N) => ({
    ...fields.field(name),
    value: typed[name],
    onInput: (value: string) => change({ [name]: value }),
  });
  return { typed, fields, field };
}
