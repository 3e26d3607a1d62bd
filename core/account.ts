/** What a finished sign-up opens. Instants are epoch milliseconds. */
import type { PhoneLine } from './contact/phone.ts';
import type { Language } from './language.ts';
import type { Door } from './sign-up/sign-up.ts';

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
