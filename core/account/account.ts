/** The account that a finished sign-up opens. Instants are epoch milliseconds. */
import type { PhoneLine } from '../contact/phone.ts';
import type { Language } from '../language.ts';
import type { Door, SignUp } from '../sign-up/sign-up.ts';

/** `claimed`: somebody typed it, and nobody proved it; it gets notices and opens nothing alone (requirement M1). */
export type EmailStatus = 'claimed' | 'confirmed';

export interface Account {
  readonly id: string;
  /** E.164. Absent once the phone was released: another person proved that it is theirs now (requirement M2). */
  readonly phone?: string;
  readonly line?: PhoneLine;
  readonly isCallable?: boolean;
  /** Keyed digest of the phone: proofs of the phone are bound to it. */
  readonly phoneDigest?: string;
  /** Absent once it was disowned, or proven by somebody else. */
  readonly email?: string;
  readonly emailDigest?: string;
  readonly emailStatus?: EmailStatus;
  /** The time at which the account got this e-mail: links are bound to it, so earlier ones are dead. */
  readonly emailSince?: number;
  /** SHA-256 of the link that took an e-mail off: opened once more, it is answered alike, and nothing else is kept of it. */
  readonly disownedWith?: string;
  readonly language: Language;
  readonly door: Door;
  readonly signUpId: string;
  readonly openedAt: number;
  readonly signedInAt?: number;
}

/** The credential of a person, an item beside the account: a passkey is to be another one. */
export interface PasswordCredential {
  readonly kind: 'password';
  /** PHC string. */
  readonly hash: string;
  /** Counts the passwords: a proof that began with an earlier one is worth nothing. */
  readonly version: number;
  readonly changedAt: number;
}

export interface OpenedAccount {
  readonly account: Account;
  readonly credential: PasswordCredential;
}

/** The account that a sign-up opens; undefined once what was typed is dropped. @param openedAt epoch milliseconds */
export function accountOf(signUp: SignUp, openedAt: number): OpenedAccount | undefined {
  const {
    id: signUpId,
    accountId: id,
    contact,
    passwordHash,
    language,
    door,
    phoneDigest,
    emailDigest,
    emailProvenAt,
  } = signUp;
  if (!contact || !passwordHash) return undefined;
  const { phone, line, isCallable = true, email } = contact;
  return {
    account: {
      id,
      ...{ phone, line, isCallable, phoneDigest },
      ...{ email, emailDigest, emailStatus: emailProvenAt ? 'confirmed' : 'claimed', emailSince: openedAt },
      ...{ language, door, signUpId, openedAt },
    },
    credential: { kind: 'password', hash: passwordHash, version: 1, changedAt: openedAt },
  };
}
