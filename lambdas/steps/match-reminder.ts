/** MatchReminder: whether the typed details are those that the practice noted; it never says which one differs. */
import { sendSms } from '../../adapters/sms/sns.ts';
import { accessToken } from '../../core/keyed-digest.ts';
import { resumeEmail, resumeSms } from '../../core/messages/correction.ts';
import type { PatientRecord } from '../../core/practice/practice.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { corrections, signUps } from '../runtime/stores.ts';
import { matchPatientRecord } from '../services/match-patient-record.ts';
import { once, sendMail } from '../services/sign-up-email.ts';
import { typedContact } from '../services/typed-contact.ts';

/** Who has not looked for so long is taken to have left. */
const leftAfterMs = 60_000;

/**
 * Brings a patient who left back to where they were. The link is the sign-up itself, so it goes only to an address that the
 * practice's record holds too: whatever else was typed nobody has proven (requirement C4). The code is on its way whatever
 * happens here.
 */
async function callBackPatient({ id, language, reminder }: SignUp, record: PatientRecord, now: number): Promise<void> {
  if ((reminder?.seenAt ?? 0) > now - leftAfterMs) return;
  const { service, sms } = configuration;
  const link = `${service.webOrigin}/sign-up#${id}.${accessToken(await keys(), id)}`;
  const words = { language, serviceName: service.name, link };
  const { email, phone, line } = record;
  try {
    if (email) await once(id, 'resumeNotice', now, () => sendMail(email, resumeEmail(words)));
    else if (phone && line !== 'fixed_line')
      await once(id, 'resumeNotice', now, () => sendSms({ to: phone, text: resumeSms(words), ...sms }), 'sms');
  } catch (error) {
    log('step_failed', { signUpId: id, ...described(error) });
  }
}

export const handler = step(signUpInput, async ({ signUpId }, now) => {
  const signUp = await signUps.get(signUpId);
  const { contact, reminder, status } = signUp ?? {};
  if (!signUp || !contact || !reminder) return { outcome: 'link_unusable' };
  // Beyond this state, and brought back here by a repeated run: the next states know what to do.
  if (status !== 'matching' && status !== 'awaiting_correction') return { outcome: 'matched' };

  const comparison = await matchPatientRecord(signUp, typedContact(contact));
  if (comparison.outcome !== 'matched') return { outcome: comparison.outcome };
  const { appointment, record } = comparison;
  if (status === 'awaiting_correction') await corrections.resume(signUp, appointment, now);
  // Not by the status: a run that was cut off after it had written it still owes the message.
  if (reminder.correction !== undefined && reminder.correction !== 'retyped')
    await callBackPatient(signUp, record, now);
  return { outcome: 'matched' };
});
