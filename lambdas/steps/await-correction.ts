/** AwaitCorrection: parks the sign-up until the practice corrects its record, and tells the practice so. */
import { Fault } from '../../core/fault.ts';
import { correctionRequestEmail } from '../../core/messages/correction.ts';
import { matches } from '../../core/reminder/matching.ts';
import { configuration } from '../runtime/configuration.ts';
import { described, log } from '../runtime/log.ts';
import { practices } from '../runtime/practice-stores.ts';
import { step, waitingInput } from '../runtime/step.ts';
import { corrections, reminders, signUps } from '../runtime/stores.ts';
import { once, sendMail } from '../services/sign-up-email.ts';
import { typedContact } from '../services/typed-contact.ts';

/** The request is in the practice's list in any case; a mail that fails must not stop the wait. */
async function tellPractice(signUpId: string, practiceId: string, now: number): Promise<void> {
  try {
    await once(signUpId, 'correctionNotice', now, async () => {
      const practice = await practices.get(practiceId);
      if (!practice) return undefined;
      const { name: practiceName, email, language } = practice;
      return sendMail(
        email,
        correctionRequestEmail({ language, serviceName: configuration.service.name, practiceName }),
      );
    });
  } catch (error) {
    log('step_failed', { signUpId, ...described(error) });
  }
}

export const handler = step(waitingInput, async ({ signUpId, taskToken }, now) => {
  const signUp = await signUps.get(signUpId);
  if (!signUp?.contact || !signUp.reminder) throw new Fault('AnsweredAlready');
  const parked = await corrections.park(signUp, taskToken, now);
  if (!parked) throw new Fault('AnsweredAlready');
  // A correction that came between the comparison and the parking woke nobody.
  const { record } = await reminders.noted(signUp.reminder);
  if (record && matches(typedContact(signUp.contact), record)) throw new Fault('AnsweredAlready');
  await tellPractice(signUpId, signUp.reminder.practiceId, now);
});
