/** The load of a platform's patients: sign-ups in the busiest second, and messages of a day. All else follows at stated ratios. */
import { type AccountFlow, accountFlows } from './measured-accounts.ts';

export interface Load {
  /** In the busiest second. */
  readonly signUps: number;
  /** About appointments, over both channels, in a day. */
  readonly messagesADay: number;
}

export const signUpScales = [1, 10, 100, 1_000] as const;
export const messageScales = [500_000, 2_000_000, 5_000_000] as const;

/**
 * Nobody has measured a platform of this service yet. A person signs up once, and comes back for
 * years. So these ratios let accounts weigh more than sign-ups.
 */
export const ratios = {
  /** For each sign-up of the same second. */
  signIns: 5,
  visits: 20,
  resets: 0.2,
  /** Of the sign-ins. */
  newDevices: 0.1,
  /** Of the sign-ups, whose code is told by a call. */
  landlines: 0.05,
  /** Of the appointments: booked, moved or cancelled by the patient, and told to the practice. */
  digests: 0.7,
} as const;

/** So often in the busiest second each thing happens that people with an account do. */
export function accountRates(signUps: number): readonly { readonly flow: AccountFlow; readonly perSecond: number }[] {
  const signIns = signUps * ratios.signIns;
  return [
    { flow: accountFlows.signIn, perSecond: signIns * (1 - ratios.newDevices) },
    { flow: accountFlows.newDevice, perSecond: signIns * ratios.newDevices },
    { flow: accountFlows.reset, perSecond: signUps * ratios.resets },
    { flow: accountFlows.visit, perSecond: signUps * ratios.visits },
  ];
}

/** Six in ten patients have an e-mail and a mobile, three an e-mail alone, one a mobile alone. */
const emailShare = 0.9 / 1.6;
const perAppointment = 1.6;
/** Half of a day's reminders fall due in the four hours of a morning. */
const morning = { share: 0.5, seconds: 4 * 3600 };

export interface MessageRates {
  readonly emailsPerSecond: number;
  readonly textsPerSecond: number;
  readonly appointmentsPerSecond: number;
  /** E-mails to practices, when none of them holds more than one change. */
  readonly digestsPerSecond: number;
  readonly emailsADay: number;
}

export function messageRates(messagesADay: number): MessageRates {
  const perSecond = (messagesADay * morning.share) / morning.seconds;
  const appointments = messagesADay / perAppointment;
  return {
    emailsPerSecond: perSecond * emailShare,
    textsPerSecond: perSecond * (1 - emailShare),
    appointmentsPerSecond: perSecond / perAppointment,
    digestsPerSecond: (perSecond / perAppointment) * ratios.digests,
    emailsADay: messagesADay * emailShare + appointments * ratios.digests,
  };
}

/** A day has four hours as busy as its busiest second, and a month thirty days. */
export const busySecondsADay = 4 * 3600;
export const signUpsAMonth = (perSecond: number): number => perSecond * busySecondsADay * 30;
export const appointmentsAMonth = (messagesADay: number): number => (messagesADay * 30) / perAppointment;
