/**
 * Whether the link of a confirmation or reminder still opens, and whether it asks for the name first (requirements A4 and
 * D1).
 */
import type { Configuration } from '../configuration.ts';
import type { Appointment, NameCheckPolicy, Practice } from '../practice/practice.ts';
import type { SignUp, Status } from '../sign-up/sign-up.ts';
import { awaitsCode } from '../sign-up/transitions.ts';
import type { ReminderContext } from './reminder-pass.ts';

/** The item of a reminder token, under the token's SHA-256. Instants are epoch milliseconds. */
export interface ReminderToken {
  readonly practiceId: string;
  readonly appointmentId: string;
  readonly recordId: string;
  /** Of the appointment when its message went out. */
  readonly linkGeneration: number;
  /** Keyed digests of the phone and e-mail that its message went to. */
  readonly sentTo: readonly string[];
  readonly expiresAt: number;
}

/**
 * Links end with the appointment: when it is cancelled or moved, when one of them opened an account, after too many wrong
 * tries. Two kinds of messages bring links with tries of their own. One is about another time. The other is a reminder that
 * the practice asks for once the tries are over.
 */
export function isUsable(
  token: ReminderToken,
  appointment: Appointment | undefined,
  { reminder }: Configuration,
  now: number,
): appointment is Appointment {
  return (
    appointment?.status === 'given' &&
    appointment.recordId === token.recordId &&
    appointment.linkGeneration === token.linkGeneration &&
    token.expiresAt > now &&
    appointment.linkUsedAt === undefined &&
    !hasNoTries(appointment, { reminder })
  );
}

/** The subject of a sign-up that comes by this link, with the words to show it. */
export const linkContext = (
  { practiceId, appointmentId, recordId, linkGeneration }: ReminderToken,
  { practitioner, startsAt }: Appointment,
  { name, phone, formattedPhone }: Practice,
): ReminderContext => ({
  practiceId,
  appointmentId,
  recordId,
  linkGeneration,
  practice: { name, phone, formattedPhone },
  practitioner,
  startsAt,
});

/**
 * Whether a sign-up that came by a link is still compared with the practice's record. Two kinds by an earlier link go on.
 * The practice itself set one going. The other had matched before the appointment was moved.
 */
export function mayBeMatched(
  reminder: NonNullable<SignUp['reminder']>,
  status: Status,
  appointment: Appointment | undefined,
): appointment is Appointment {
  const isOpen = appointment?.status === 'given' && appointment.linkUsedAt === undefined;
  const isCurrent = appointment?.linkGeneration === reminder.linkGeneration;
  const mayGoOn = isCurrent || reminder.correction === 'corrected' || awaitsCode(status);
  return isOpen && mayGoOn && appointment.recordId === reminder.recordId;
}

/** Ends the links that are out, and gives those of the messages to come tries of their own. */
export const withNewLinks = ({ linkGeneration }: Pick<Appointment, 'linkGeneration'>) => ({
  linkGeneration: linkGeneration + 1,
  failedNameChecks: 0,
  mismatches: 0,
});

/** Whether the tries that the links of its present generation share are over. */
export const hasNoTries = (
  { failedNameChecks, mismatches }: Pick<Appointment, 'failedNameChecks' | 'mismatches'>,
  { reminder }: Pick<Configuration, 'reminder'>,
): boolean => failedNameChecks >= reminder.maxFailedNameChecks || mismatches >= reminder.maxMismatches;

/** @param recordsSharingContact records of the practice that carry the most shared of the addresses of the message */
export const asksForName = (policy: NameCheckPolicy, recordsSharingContact: number): boolean =>
  policy === 'always' || (policy === 'when_shared' && recordsSharingContact > 1);
