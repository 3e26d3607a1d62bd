/** MatchReminder: whether the typed details are those that the practice noted; it never says which one differs. */
import { accessToken, keyedDigest } from '../../core/keyed-digest.ts';
import { resumeEmail } from '../../core/messages/correction.ts';
import { matches } from '../../core/reminder/matching.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { described, log } from '../runtime/log.ts';
import { once, sendMail } from '../runtime/mail.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { corrections, reminders, signUps } from '../runtime/stores.ts';
import { typedContact } from '../runtime/typed-contact.ts';

/** Who has not looked for so long is taken to have left. */
const leftAfterMs = 60_000;

/** Brings a patient who left back to where they were. The code is on its way whatever happens here. */
async function callBackPatient({ id, language, reminder }: SignUp, now: number): Promise<void> {
  if ((reminder?.seenAt ?? 0) > now - leftAfterMs) return;
  const { service } = configuration;
  const link = `${service.webOrigin}/sign-up#${id}.${accessToken(await keys(), id)}`;
  try {
    await once(id, 'resumeNotice', now, async ({ contact }) => {
      if (contact) await sendMail(contact.email, resumeEmail({ language, serviceName: service.name, link }));
    });
  } catch (error) {
    log('delivery_failed', { signUpId: id, channel: 'email', ...described(error) });
  }
}

export const handler = step(signUpInput, async ({ signUpId }, now) => {
  const signUp = await signUps.get(signUpId);
  const { contact, reminder, status } = signUp ?? {};
  if (!signUp || !contact || !reminder) return { outcome: 'link_unusable' };
  // Beyond this state, and brought back here by a repeated run: the next states know what to do.
  if (status !== 'matching' && status !== 'awaiting_correction') return { outcome: 'matched' };

  const { appointment, record } = await reminders.noted(reminder);
  const isOpen = appointment?.status === 'given' && appointment.linkUsedAt === undefined;
  if (!record || !isOpen || appointment.recordId !== reminder.recordId) return { outcome: 'link_unusable' };
  const typed = typedContact(contact);
  const details = keyedDigest(await keys(), 'details', `${typed.phone}:${typed.emailKey}`);
  const isMatch = matches(typed, record);
  if (!(await corrections.countComparison(signUp, details, isMatch))) return { outcome: 'link_unusable' };
  if (!isMatch) return { outcome: 'contact_differs' };
  if (status === 'awaiting_correction') await corrections.resume(signUp, now);
  // Not by the status: a run that was cut off after it had written it still owes the message.
  if (reminder.correction !== undefined && reminder.correction !== 'retyped') await callBackPatient(signUp, now);
  return { outcome: 'matched' };
});
