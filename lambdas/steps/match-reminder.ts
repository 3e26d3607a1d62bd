/**
 * MatchReminder: whether the typed details are those that the practice noted; it never says which one differs. After a
 * correction it calls a patient back who left, and keeps the code for their return.
 */
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { DeliveryStore } from '../../adapters/dynamodb/delivery-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { textResumeUrl } from '../../core/account/link-paths.ts';
import type { Configuration } from '../../core/configuration.ts';
import { accessToken } from '../../core/keyed-digest.ts';
import { resumeEmail, resumeSms } from '../../core/messages/correction.ts';
import type { PatientRecord } from '../../core/practice/practice.ts';
import { typedContact } from '../../core/reminder/matching.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SendEmail, sendEmail } from '../runtime/email.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { matchPatientRecord } from '../runtime/matching.ts';
import { sendOnce } from '../runtime/sign-up-message.ts';
import { type SendSms, sendSms } from '../runtime/sms.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { corrections, deliveries, signUps } from '../runtime/stores/stores.ts';
import type { MatchPatientRecord } from '../services/match-patient-record.ts';
import { emailParameters, type SendOnce } from '../services/sign-up-message.ts';

/** A patient who has not looked for so long is taken to have left. */
const leftAfterMs = 60_000;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service' | 'support'>;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly corrections: Pick<CorrectionStore, 'resume'>;
  readonly deliveries: Pick<DeliveryStore, 'holdCode'>;
  readonly matchPatientRecord: MatchPatientRecord;
  readonly sendOnce: SendOnce;
  readonly sendEmail: SendEmail;
  readonly sendSms: SendSms;
}

const hasLeft = ({ reminder, createdAt }: SignUp, now: number): boolean =>
  (reminder?.seenAt ?? createdAt) <= now - leftAfterMs;

/**
 * Brings a patient who left back to where they were. The link is the sign-up itself. It goes only to an address that the
 * practice's record holds too: nobody has proven any other typed address (requirement C4).
 * @returns whether a message went out
 */
async function callBackPatient(
  { configuration, keys, sendOnce, sendEmail, sendSms }: Dependencies,
  { id, reference, language }: SignUp,
  { email, phone, line }: PatientRecord,
  now: number,
): Promise<boolean> {
  const { webOrigin } = configuration.service;
  const token = accessToken(await keys(), id);
  const words = emailParameters(configuration, language, reference);
  try {
    if (email) {
      const link = `${webOrigin}/sign-up#${id}.${token}`;
      await sendOnce(id, 'resumeNotice', now, () => sendEmail({ to: email, ...resumeEmail({ ...words, link }) }));
    } else if (phone && line !== 'fixed_line') {
      const link = textResumeUrl(webOrigin, id, token);
      await sendOnce(id, 'resumeNotice', now, () => sendSms({ to: phone, text: resumeSms({ ...words, link }) }), 'sms');
    } else return false;
    return true;
  } catch (error) {
    log('step_failed', { signUpId: id, ...described(error) });
    return false;
  }
}

export const matchReminder =
  (dependencies: Dependencies) =>
  async ({ signUpId }: SignUpInput, now: number) => {
    const { signUps, corrections, deliveries, matchPatientRecord } = dependencies;
    const signUp = await signUps.get(signUpId);
    const { contact, reminder, status } = signUp ?? {};
    if (!signUp || !contact || !reminder) return { outcome: 'link_unusable' };
    // Beyond this state, and brought back here by a repeated run: the next states go on.
    if (status !== 'matching' && status !== 'awaiting_correction') return { outcome: 'matched' };

    const comparison = await matchPatientRecord(signUp, typedContact(contact));
    if (comparison.outcome !== 'matched') return { outcome: comparison.outcome };
    const { appointment, record } = comparison;
    if (status === 'awaiting_correction') await corrections.resume(signUp, appointment, now);
    // Not by the status: a run that was cut off after it had written it still owes the message.
    const isCorrected = reminder.correction !== undefined && reminder.correction !== 'retyped';
    // A code lives for minutes: the message's link asks for it. Where no message goes out, the code itself calls back.
    if (isCorrected && hasLeft(signUp, now) && (await callBackPatient(dependencies, signUp, record, now)))
      await deliveries.holdCode(signUp);
    return { outcome: 'matched' };
  };

export const handler = step(signUpInput, matchReminder, () => ({
  configuration: configuration(),
  keys: keys(),
  signUps: signUps(),
  corrections: corrections(),
  deliveries: deliveries(),
  matchPatientRecord: matchPatientRecord(),
  sendOnce: sendOnce(),
  sendEmail: sendEmail(),
  sendSms: sendSms(),
}));
