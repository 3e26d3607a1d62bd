/** The texts of changes of password, phone and e-mail. */
import type { LinkTexts } from '../email/types.ts';

/** The details that may be changed. An e-mail that was only claimed may be confirmed, too. */
export type DetailKind = 'password' | 'phone' | 'email';

export interface DetailsTexts {
  readonly title: string;
  readonly open: Readonly<Record<DetailKind | 'confirmEmail', string>>;
  readonly done: Readonly<Record<DetailKind, string>>;
  readonly stepUpTitle: string;
  readonly stepUpAbout: string;
  readonly codeInstead: string;
  readonly goOn: string;
  /** To the phone, or to the e-mail of an account without a phone; masked. */
  readonly codeSentTo: (address: string) => string;
  readonly sentAgain: string;
  readonly sendAgain: string;
  readonly newPassword: string;
  readonly newPasswordAbout: string;
  readonly newPhone: string;
  readonly newPhoneAbout: string;
  readonly newEmail: string;
  readonly newEmailAbout: string;
  readonly sendCode: string;
  /** The link of the e-mail, in the place of its code. */
  readonly link: LinkTexts;
}
