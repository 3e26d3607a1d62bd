/** The texts that every language must have. A text that is missing is a type error. */
import type { NoticeKind } from '../practice/practice.ts';
import type { AccountProblemCode } from './account/codes.ts';
import type { BookingProblemCode, OwnAppointmentProblemCode, SlotProblemCode } from './booking/codes.ts';
import type {
  CommonProblemCode,
  FieldCode,
  LookUpProblemCode,
  PracticeProblemCode,
  ProblemCode,
  RejectionReason,
  SignUpProblemCode,
} from './codes.ts';

export interface ProblemText {
  readonly title: string;
  /** A sentence the patient can act on. */
  readonly detail: string;
}

/** Values that a detail may mention. A wait or a count is absent where it is not known. */
interface ProblemWords {
  /** A waiting time in words: "2 minutes". Absent where there is none, and where it is so long that only support helps. */
  readonly wait: string | undefined;
  /** Whether people wait longer than they stay on a page. */
  readonly isLongWait: boolean;
  readonly attemptsLeft: number | undefined;
  readonly isReplaced: boolean | undefined;
  /** The support team in words, with its address where that is known. */
  readonly support: string;
}

export type Problems = Readonly<Record<ProblemCode, (words: ProblemWords) => ProblemText>>;
export type CommonProblems = Pick<Problems, CommonProblemCode>;
export type SignUpProblems = Pick<Problems, SignUpProblemCode>;
export type LookUpProblems = Pick<Problems, LookUpProblemCode>;
export type PracticeProblems = Pick<Problems, PracticeProblemCode>;
export type AccountProblems = Pick<Problems, AccountProblemCode>;
/** Of sign-ups that come with a slot; apart from the rest of bookings, which their functions need not carry. */
export type SlotProblems = Pick<Problems, SlotProblemCode>;
/** An appointment that is unknown to its patient is answered in other words than to a practice. */
export type OwnAppointmentProblems = Pick<Problems, OwnAppointmentProblemCode | 'unknown_appointment'>;
export type BookingProblems = Pick<Problems, Exclude<BookingProblemCode, SlotProblemCode | OwnAppointmentProblemCode>>;
export type Fields = Readonly<Record<FieldCode, string>>;
export type Rejections = Readonly<
  Record<RejectionReason, (support: string, practice: PracticeWords | undefined) => string>
>;

interface PracticeWords {
  readonly name: string;
  /** As people read it. */
  readonly phone: string;
}

interface SmsWords {
  readonly code: string;
  /** Absent when the name has no GSM-7 spelling. */
  readonly serviceName: string | undefined;
  /** The life of the code, in words. */
  readonly life: string;
}

interface CallText {
  readonly greeting: string;
  /** Said before the digits are said a second time. */
  readonly again: string;
  readonly farewell: string;
}

interface EmailWords {
  readonly serviceName: string;
  readonly supportEmail: string;
}

/** A sentence or more; what an appointment is, by the names of its facts; or lines of one kind. */
export type Paragraph =
  | string
  | { readonly details: readonly (readonly [label: string, value: string])[] }
  | { readonly list: readonly string[] };

/** The text and the HTML part of a message say the same. */
export interface EmailText {
  readonly subject: string;
  /** Beside the subject in a list of mails and on a lock screen: by default the sentence after the greeting. */
  readonly preview?: string;
  readonly beforeLink: readonly Paragraph[];
  /** The text of the link; absent where there is none. */
  readonly link?: string;
  readonly afterLink: readonly Paragraph[];
  /** More links, which nobody takes for the first, each with what follows it. */
  readonly others?: readonly OtherLink[];
}

interface OtherLink {
  readonly link: string;
  readonly afterLink: readonly Paragraph[];
}

export interface AppointmentWords {
  /** By the patient, who has an account. */
  readonly isBooked: boolean;
  /** The patient booked, moved or cancelled it, which caused the message: whoever reads it may be somebody else. */
  readonly isByPatient: boolean;
  readonly serviceName: string;
  /** Date and time, in words. */
  readonly when: string;
  readonly where: string;
  readonly practitioner: string;
  /** The patient: several persons may read one address. Absent where the practice does not know it. */
  readonly firstName: string | undefined;
  readonly practice: PracticeWords & { readonly email: string | undefined };
}

export interface AppointmentSmsWords {
  readonly isBooked: boolean;
  /** As in the e-mail. */
  readonly isByPatient: boolean;
  /** These two are absent where they have no GSM-7 spelling, or no room. */
  readonly firstName: string | undefined;
  readonly who: string | undefined;
  readonly when: string;
  readonly phone: string;
}

export type LinkedNotice = Exclude<NoticeKind, 'cancelled'>;

/** The messages about an appointment. A text message is followed by its link. */
export interface Appointments {
  readonly email: (kind: LinkedNotice, words: AppointmentWords) => EmailText;
  readonly cancelledEmail: (words: AppointmentWords) => EmailText;
  readonly sms: (kind: LinkedNotice, words: AppointmentSmsWords) => string;
  readonly cancelledSms: (words: AppointmentSmsWords) => string;
  readonly calendar: CalendarWords;
}

interface CalendarWords {
  readonly fileName: string;
  readonly summary: (practitioner: string) => string;
  readonly reach: (practice: PracticeWords) => string;
}

/** The text for a patient whose sign-up waits for the practice to correct its record. */
export type Waiting = (practice: PracticeWords) => string;

/** The messages for typed contact details that differ from a patient record. */
export interface Corrections {
  readonly requestEmail: (words: { readonly serviceName: string; readonly practiceName: string }) => EmailText;
  readonly resumeEmail: (serviceName: string) => EmailText;
  /** Between the name of the service and the link. */
  readonly resumeSms: string;
}

/** Parts of sentences, which every function needs. */
export interface Phrases {
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly support: (email: string | undefined) => string;
}

export interface Texts {
  /** GSM-7 characters only, 160 at most. */
  readonly codeSms: (words: SmsWords) => string;
  /** The same, of a sign-in with the right password: whoever gets it without signing in has lost that password. */
  readonly signInSms: (words: SmsWords) => string;
  readonly codeCall: (serviceName: string) => CallText;
  readonly welcomeEmail: (words: EmailWords) => EmailText;
  /** Of an account whose e-mail the sign-up proved: there is nothing to confirm. */
  readonly provenWelcomeEmail: (words: EmailWords) => EmailText;
  readonly accountExistsEmail: (words: EmailWords) => EmailText;
}
