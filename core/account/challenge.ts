/** A challenge: six digits that prove a phone or an e-mail after the sign-up (requirement H1). Instants are epoch milliseconds. */
import type { PhoneLine } from '../contact/phone.ts';
import type { Language } from '../language.ts';
import type { Session } from '../session/session.ts';
import type { Transitions } from '../transitions.ts';
import type { Channel, SendOrder, VerificationCode } from '../verification-code/verification-code.ts';
import type { PasswordReset } from './password-reset.ts';

/** `awaiting_code`: the digits are ordered, or with the person · `proven`: the right ones were typed, once. */
export type ChallengeStatus = 'awaiting_code' | 'proven';

export const challengeTransitions = {
  /** A reset asks for a second code once the first one was right. */
  awaiting_code: ['awaiting_code', 'proven'],
  proven: [],
} as const satisfies Transitions<ChallengeStatus>;

/** The destination of the digits: the account's address when they are sent, or the new one that is to be proven. */
export type Destination = 'account_phone' | 'account_email' | 'new_phone' | 'new_email';

/** A phone that an account is to have. */
export interface NewPhone {
  readonly phone: string;
  readonly line: PhoneLine;
  readonly isCallable: boolean;
}

/** An e-mail that an account is to have. */
export interface NewEmail {
  readonly email: string;
}

export interface CommonChallenge {
  /** 128 random bits, told to whoever asked for the challenge. */
  readonly id: string;
  readonly status: ChallengeStatus;
  /** An id that no account has, where nobody has the identifier that was typed. */
  readonly accountId: string;
  readonly destination: Destination;
  /**
   * Keyed digest of the phone or e-mail that the digits prove. They are derived for it, and are worth nothing to an account
   * that has another one by then (requirement B5).
   */
  readonly provesDigest: string;
  /** Wrong guesses and sends are charged to this budget: the phone's, or the e-mail's of an account without a phone. */
  readonly budgetDigest: string;
  readonly callerDigest: string;
  /** Masked. */
  readonly sentTo: string;
  readonly language: Language;
  readonly code: VerificationCode;
  readonly send: SendOrder<Channel | 'email'>;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** The client that signs in, and its device. */
interface Newcomer {
  readonly client: Session['client'];
  readonly deviceName: string;
}

/** The password was right, on a device that the account does not know. */
export interface SignInChallenge extends CommonChallenge, Newcomer {
  readonly purpose: 'sign_in';
  /** Of the password that was right; another one since makes the challenge worthless. */
  readonly credentialVersion: number;
}

/** Too many passwords were wrong: the phone is proven first, and what was typed is compared then. */
export interface PhoneFirstChallenge extends CommonChallenge, Newcomer {
  readonly purpose: 'prove_phone';
  /** The typed password, hashed under the parameters and the salt of the account's; absent once the phone is proven. */
  readonly typedHash?: string;
}

/** A signed-in person proves once more who it is. */
export interface StepUpChallenge extends CommonChallenge {
  readonly purpose: 'step_up';
  readonly sessionId: string;
}

export interface PhoneChange extends CommonChallenge {
  readonly purpose: 'phone_change';
  readonly sessionId: string;
  /** Of the password under which it was asked for; another one since makes the change worthless. */
  readonly credentialVersion: number;
  /** Absent once it is proven: the account has it then. */
  readonly newPhone?: NewPhone;
}

export interface EmailChange extends CommonChallenge {
  readonly purpose: 'email_change';
  readonly sessionId: string;
  readonly credentialVersion: number;
  /** Absent once it is proven: the account has it then. */
  readonly newEmail?: NewEmail;
}

export interface ResetChallenge extends CommonChallenge {
  readonly purpose: 'reset';
  readonly reset: PasswordReset;
}

/** A newcomer proves the e-mail of the sign-up, which an account only claims. It has the id of that sign-up. */
export interface EmailProof extends CommonChallenge {
  readonly purpose: 'sign_up_email';
}

export type Challenge =
  | SignInChallenge
  | PhoneFirstChallenge
  | StepUpChallenge
  | PhoneChange
  | EmailChange
  | ResetChallenge
  | EmailProof;

export type ChallengePurpose = Challenge['purpose'];

/** A challenge must be of this person: an answer that comes with a session proves nothing for another (CVE-2026-9087). */
export interface Bound {
  readonly accountId?: string;
  readonly sessionId?: string;
}

/**
 * The budget that bears the sends: `own`, since they follow a right password or come from a session, in a budget that no stranger can use up ·
 * `reserved`, by the route, of the new phone's or e-mail's · `strangers`, when they go out, of the phone's: whether anybody has the
 * identifier must not show before. A reset that began on a device that the account knows is no stranger's.
 */
export const sendsOf = {
  sign_in: 'own',
  step_up: 'own',
  email_change: 'own',
  phone_change: 'reserved',
  sign_up_email: 'reserved',
  prove_phone: 'strangers',
  reset: 'strangers',
} as const satisfies Record<ChallengePurpose, string>;
