/** Every language says what caused a message about an account, and what to do if it was somebody else. */
import type { EmailText } from '../text-types.ts';

/** The facts that a message may mention; each is in words already. */
export interface NoticeWords {
  readonly serviceName: string;
  readonly supportEmail: string;
  /** The time at which it happened, or will. */
  readonly when: string;
  /** "Firefox, Windows"; empty where the device did not say. */
  readonly device: string;
  /** Six digits. */
  readonly code: string;
  /** The duration that the message names, in words. */
  readonly life: string;
  /** Masked: the phone that a message is about. */
  readonly phone: string;
  /** Masked: the e-mail that a message is about. */
  readonly email: string;
  /** The reference that a person reads to support. */
  readonly reference: string;
}

/** By what they are about. */
const noticeKinds = {
  code: [
    /** Of a sign-in on a new device, by e-mail where the account has no phone. */
    'sign_in_code',
    /** Of a step-up, by e-mail where the account has no phone. */
    'step_up_code',
    /** The second code of a reset, or the only one where the phone does not reach. */
    'reset_code',
    /** The code and the link that prove a new e-mail. */
    'new_email_code',
    /** In the place of the one before, where the address is confirmed for another account. */
    'email_in_use',
    /** The code that proves the e-mail of a sign-up, which an account only claims. */
    'sign_up_email_code',
  ],
  access: ['new_device', 'password_reset', 'password_changed', 'reset_waiting', 'reset_usable'],
  change: ['phone_changed', 'email_changed', 'change_undone', 'email_disowned', 'email_taken'],
  release: [
    'release_asked',
    'release_reminder',
    'release_done',
    'release_refused',
    'release_unreachable',
    'phone_released',
  ],
  account: ['erased', 'support_received'],
} as const;

export const accountNoticeKinds = Object.values(noticeKinds).flat();

export type AccountNoticeKind = (typeof accountNoticeKinds)[number];

/** Kinds that a telephone gets, too: each ends in its link, or in nothing. */
export const smsKinds = [
  'password_reset',
  'password_changed',
  'reset_waiting',
  'reset_usable',
  'phone_changed',
  'email_changed',
  'change_undone',
  'email_taken',
  'email_disowned',
  'erased',
] as const;
export type SmsKind = (typeof smsKinds)[number];

/** The e-mails of one part. */
export type AccountEmailTexts<Part extends keyof typeof noticeKinds> = Readonly<
  Record<(typeof noticeKinds)[Part][number], (words: NoticeWords) => EmailText>
>;

export interface AccountEmails {
  readonly greeting: string;
  readonly signature: (serviceName: string) => string;
  readonly email: Readonly<Record<AccountNoticeKind, (words: NoticeWords) => EmailText>>;
}

export type AccountSms = Readonly<Record<SmsKind, (words: NoticeWords) => string>>;
