/** AwaitCorrection: parks the sign-up until the practice corrects its record, and tells the practice so. */
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { PracticeStore } from '../../adapters/dynamodb/practice-store.ts';
import type { ReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { Fault } from '../../core/fault.ts';
import { correctionRequestEmail } from '../../core/messages/correction.ts';
import { matches, typedContact } from '../../core/reminder/matching.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SendEmail, sendEmail } from '../runtime/email.ts';
import { described, log } from '../runtime/log.ts';
import { sendOnce } from '../runtime/sign-up-message.ts';
import { step, type WaitingInput, waitingInput } from '../runtime/step.ts';
import { practices } from '../runtime/stores/practice-stores.ts';
import { corrections, reminders, signUps } from '../runtime/stores/stores.ts';
import type { SendOnce } from '../services/sign-up-message.ts';

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service'>;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly corrections: Pick<CorrectionStore, 'park'>;
  readonly reminders: Pick<ReminderStore, 'noted'>;
  readonly practices: Pick<PracticeStore, 'get'>;
  readonly sendOnce: SendOnce;
  readonly sendEmail: SendEmail;
}

/** The request is in the practice's list in any case; an e-mail that fails must not stop the wait. */
async function tellPractice(
  { configuration, practices, sendOnce, sendEmail }: Dependencies,
  signUpId: string,
  practiceId: string,
  now: number,
): Promise<void> {
  try {
    await sendOnce(signUpId, 'correctionNotice', now, async () => {
      const practice = await practices.get(practiceId);
      if (!practice) return undefined;
      const { name: practiceName, email, language } = practice;
      const words = { language, serviceName: configuration.service.name, practiceName };
      return sendEmail({ to: email, ...correctionRequestEmail(words) });
    });
  } catch (error) {
    log('step_failed', { signUpId, ...described(error) });
  }
}

export const awaitCorrection =
  (dependencies: Dependencies) =>
  async ({ signUpId, taskToken }: WaitingInput, now: number): Promise<void> => {
    const { signUps, corrections, reminders } = dependencies;
    const signUp = await signUps.get(signUpId);
    if (!signUp?.contact || !signUp.reminder) throw new Fault('AnsweredAlready');
    const parked = await corrections.park(signUp, taskToken, now);
    if (!parked) throw new Fault('AnsweredAlready');
    // A correction that came between the comparison and the parking woke nobody.
    const { record } = await reminders.noted(signUp.reminder);
    if (record && matches(typedContact(signUp.contact), record)) throw new Fault('AnsweredAlready');
    await tellPractice(dependencies, signUpId, signUp.reminder.practiceId, now);
  };

export const handler = step(waitingInput, awaitCorrection, () => ({
  configuration: configuration(),
  signUps: signUps(),
  corrections: corrections(),
  reminders: reminders(),
  practices: practices(),
  sendOnce: sendOnce(),
  sendEmail: sendEmail(),
}));
