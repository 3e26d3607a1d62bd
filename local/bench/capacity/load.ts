/** What a platform's patients do: sign-ups in the busiest second, and messages of a day. */

export interface Load {
  /** In the busiest second. */
  readonly signUps: number;
  /** About appointments, over both channels, in a day. */
  readonly messagesADay: number;
}

export const signUpScales = [1, 10, 100, 1_000] as const;
export const messageScales = [500_000, 2_000_000, 5_000_000] as const;

/** Six in ten patients have an e-mail and a mobile, three an e-mail alone, one a mobile alone. */
const emailShare = 0.9 / 1.6;
const perAppointment = 1.6;
/** Half of a day's reminders fall due in the four hours of a morning. */
const morning = { share: 0.5, seconds: 4 * 3600 };

export interface MessageRates {
  readonly emailsPerSecond: number;
  readonly textsPerSecond: number;
  readonly appointmentsPerSecond: number;
  readonly emailsADay: number;
}

export function messageRates(messagesADay: number): MessageRates {
  const perSecond = (messagesADay * morning.share) / morning.seconds;
  return {
    emailsPerSecond: perSecond * emailShare,
    textsPerSecond: perSecond * (1 - emailShare),
    appointmentsPerSecond: perSecond / perAppointment,
    emailsADay: messagesADay * emailShare,
  };
}

/** A day has four hours as busy as its busiest second, and a month thirty days. */
export const signUpsAMonth = (perSecond: number): number => perSecond * 4 * 3600 * 30;
export const appointmentsAMonth = (messagesADay: number): number => (messagesADay * 30) / perAppointment;
