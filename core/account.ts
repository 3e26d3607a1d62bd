/** What a finished sign-up opens. Instants are epoch milliseconds. */
import type { PhoneLine } from './contact/phone.ts';
import type { Language } from './language.ts';
import type { Door, SignUp } from './sign-up/sign-up.ts';

export interface Account {
  readonly id: string;
  readonly phone: string;
  readonly line: PhoneLine;
  readonly email: string;
  readonly passwordHash: string;
  readonly language: Language;
  readonly door: Door;
  readonly signUpId: string;
  readonly openedAt: number;
}

/** The account that a sign-up opens; undefined once what was typed is dropped. @param openedAt epoch milliseconds */
export function accountOf(signUp: SignUp, openedAt: number): Account | undefined {
  const { id: signUpId, accountId: id, contact, passwordHash, language, door } = signUp;
  if (!contact || !passwordHash) return undefined;
  const { phone, line, email } = contact;
  return { id, phone, line, email, passwordHash, language, door, signUpId, openedAt };
}
