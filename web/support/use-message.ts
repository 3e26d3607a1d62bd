/** The typed message to support, and its faults. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isSignedOut } from '../account/use-account.ts';
import { accountCalls } from '../api/account-calls.ts';
import type { Problem } from '../api/client.ts';
import { isSignedIn } from '../api/signed-in.ts';
import { useLocale } from '../language.tsx';
import { firstMessage, keepMessage, type TypedMessage } from './kept-message.ts';

/** In the order of the page: the first one that is wrong gets the focus. */
const names = ['topic', 'message', 'reference', 'email'] as const;
type Name = (typeof names)[number];
type Errors = Partial<Record<Name, string>>;

export function useMessage() {
  const { language, texts } = useLocale();
  const [typed, setTyped] = useState(() => firstMessage(location.search));
  const [errors, setErrors] = useState<Errors>({});
  const inputs = useRef<Partial<Record<Name, HTMLElement | null>>>({});

  const change = (part: Partial<TypedMessage>) => {
    setTyped(before => {
      const changed = { ...before, ...part };
      keepMessage(changed);
      return changed;
    });
    setErrors(before => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))));
  };
  /** Shows the faults and leads to the first of them. @returns whether there is any */
  const showErrors = (found: Errors): boolean => {
    setErrors(found);
    const first = names.find(name => found[name] !== undefined);
    if (first) inputs.current[first]?.focus();
    return first !== undefined;
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

  const missing = (): Errors => {
    const required = names.filter(name => name !== 'reference' && typed[name].trim() === '');
    return Object.fromEntries(required.map(name => [name, texts.fields.required]));
  };
  const field = <N extends Name>(name: N) => ({
    name,
    value: typed[name],
    onInput: (value: string) => change({ [name]: value }),
    error: errors[name],
    inputRef: (input: HTMLElement | null) => {
      inputs.current[name] = input;
    },
  });
  return { typed, missing, showErrors, field };
}

/** The API's refusal, beside the fields it is about. */
export function refusedFields({ errors = [] }: Problem): Errors {
  const found: Errors = {};
  for (const { field, message } of errors) {
    const name = names.find(known => known === field);
    if (name) found[name] ??= message;
  }
  return found;
}
