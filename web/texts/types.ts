/** The texts that every language must have on the pages. A text that is missing is a type error. */

import type { Fields, Rejections } from '../../core/messages/text-types.ts';
import type { AccountTexts } from './account/types.ts';
import type { OwnAppointmentTexts } from './appointments/types.ts';
import type { BookingTexts } from './booking/types.ts';
import type { DataTexts } from './data/types.ts';
import type { DetailsTexts } from './details/types.ts';
import type { EmailTexts } from './email/types.ts';
import type { ReleaseTexts } from './release/types.ts';
import type { ResetTexts } from './reset/types.ts';
import type { SupportTexts } from './support/types.ts';

interface PracticeToCall {
  readonly name: string;
  /** As people read it. */
  readonly phone: string;
}

/** The texts of a part of the pages: loaded with it, and with no other. */
export interface Rooms {
  readonly account: AccountTexts;
  readonly appointments: OwnAppointmentTexts;
  readonly booking: BookingTexts;
  readonly data: DataTexts;
  readonly details: DetailsTexts;
  readonly email: EmailTexts;
  /** Of the API, which says the same of a field. */
  readonly fields: Fields;
  readonly release: ReleaseTexts;
  readonly reset: ResetTexts;
  readonly support: SupportTexts;
}

/** `later` names the rooms of the part that it loads: their texts are there before it is shown. */
export type PageTexts = CommonTexts & Rooms;

/** The texts that come with every page. */
export interface CommonTexts {
  readonly language: string;
  readonly skipToContent: string;
  readonly loading: string;
  readonly retry: string;
  readonly offline: string;
  readonly serviceDown: string;
  /** Nobody knows whether the request has arrived. */
  readonly noAnswer: string;
  /** The API's own sentence, where something else answers in its place. */
  readonly unavailable: string;
  readonly tooManyRequests: string;
  /** A document did not come. */
  readonly notLoaded: string;
  /** Something is under way for longer than usual. */
  readonly takesLonger: string;
  readonly newWindow: string;
  readonly reference: (reference: string) => string;
  readonly contactUs: string;
  readonly cancel: string;
  readonly backToStart: string;
  readonly choice: {
    /** In the corner of the home page. */
    readonly manageAppointments: string;
    readonly book: string;
    readonly bookAbout: string;
    readonly title: (name: string) => string;
    readonly haveAccount: (name: string) => string;
    readonly signIn: string;
    readonly forgotPassword: string;
    readonly newHere: (name: string) => string;
    readonly newHereAbout: string;
    readonly signUp: string;
    /** It may be over by now: the tab knows only that it has one. */
    readonly begun: string;
    readonly seeWhere: string;
    readonly noAccountByDefault: (name: string) => string;
  };
  /** Of whoever is signed in. */
  readonly corner: {
    readonly mySpace: string;
    readonly signOut: string;
    readonly notSignedOut: string;
  };
  /** For whoever leaves a booking to sign in. */
  readonly heldSlot: {
    readonly stillKept: string;
    readonly goOn: string;
  };
  /** For whom an appointment is booked. */
  readonly patient: {
    readonly title: string;
    readonly lastName: string;
    readonly firstName: string;
    readonly birthDate: string;
  };
  readonly steps: {
    readonly label: (step: number, of: number) => string;
    readonly names: readonly [string, string, string];
  };
  readonly form: {
    readonly title: (name: string) => string;
    readonly intro: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly phoneForeign: string;
    readonly countries: string;
    readonly bySms: string;
    readonly byCall: string;
    readonly bySmsOrCall: string;
    readonly email: string;
    readonly emailConfirmation: string;
    readonly password: string;
    readonly passwordHint: string;
    readonly showPassword: string;
    readonly rules: {
      readonly password_too_short: string;
      readonly password_needs_uppercase: string;
      readonly password_needs_lowercase: string;
      readonly password_needs_digit: string;
    };
    readonly ruleMet: string;
    readonly ruleUnmet: string;
    /** Before the names of the fields. */
    readonly toMend: string;
    /** Parted around the link. */
    readonly acceptTerms: (name: string) => readonly [before: string, link: string];
    readonly submit: string;
    readonly haveAccount: string;
  };
  readonly code: {
    readonly title: string;
    readonly sending: string;
    readonly bySms: (phone: string) => string;
    readonly byCall: (phone: string) => string;
    readonly stayNear: string;
    readonly label: (digits: number) => string;
    readonly incomplete: (length: number) => string;
    readonly submit: string;
    readonly checking: string;
    /** @param minutes whole ones that are left */
    readonly lives: (minutes: number) => string;
    readonly expired: string;
    readonly triesLeft: (count: number) => string;
    readonly noTriesLeft: string;
    readonly nothingCame: string;
    readonly resendSms: string;
    readonly resendCall: string;
    readonly callMe: string;
    readonly textMe: string;
    readonly availableIn: (time: string) => string;
    readonly noSendsLeft: string;
    readonly sentAgain: string;
    readonly calledAgain: string;
    readonly changeContact: string;
    readonly contactChanged: string;
    readonly giveUp: string;
    /** Where nobody was asked to agree yet. */
    readonly giveUpAbout: string;
  };
  readonly contact: {
    readonly title: string;
    readonly typed: (details: string) => string;
    readonly phoneHint: string;
    readonly emailHint: string;
    readonly submit: string;
  };
  readonly correction: {
    readonly title: string;
    readonly call: (practice: PracticeToCall) => string;
    readonly nextTitle: string;
    readonly next: (practice: string) => readonly string[];
    readonly waiting: string;
    readonly retype: string;
  };
  readonly matching: string;
  readonly checkingAccount: string;
  readonly creating: string;
  readonly consent: {
    readonly accept: string;
    readonly refuse: string;
    readonly version: (version: string) => string;
    readonly changed: string;
    readonly refuseTitle: string;
    readonly refuseAbout: string;
    readonly refuseConfirm: string;
    readonly refuseCancel: string;
  };
  readonly done: {
    readonly title: (name: string) => string;
    readonly about: (email: string) => string;
    readonly nextTitle: string;
    readonly next: (email: string) => readonly string[];
    readonly linked: string;
  };
  readonly ended: {
    readonly titles: Readonly<Record<keyof Rejections, string>>;
    readonly expiredTitle: string;
    readonly expired: string;
    readonly abandonedTitle: string;
    readonly abandoned: string;
    readonly goneTitle: string;
    readonly gone: string;
    readonly startAgain: string;
    readonly signUpDirectly: string;
  };
  readonly reminder: {
    readonly title: string;
    readonly opening: string;
    readonly reopened: string;
    readonly nameCheck: (practice: string) => string;
    readonly initials: string;
    readonly initialsHint: string;
    readonly submit: string;
    readonly deadTitle: string;
    readonly noTokenTitle: string;
    readonly noToken: string;
    readonly appointment: string;
    readonly withWhom: (practitioner: string) => string;
    readonly sameDetails: (practice: string) => string;
  };
  readonly notFound: { readonly title: string; readonly about: string };
  readonly footer: { readonly terms: string; readonly privacyNotice: string };
}
