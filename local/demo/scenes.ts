/** The scenes of the demonstration, each with its expected end. */
import type { Service } from '../service.ts';
import { account } from './account.ts';
import { booking } from './booking.ts';
import { expectThat } from './client.ts';
import { codeIn } from './code-in.ts';
import { overseas } from './overseas.ts';
import { Patient } from './patient.ts';
import { reminder } from './reminder.ts';
import { tell } from './story.ts';

async function mobile(service: Service): Promise<void> {
  tell.title('Claire signs up with a mobile phone');
  const claire = new Patient(service, { phone: '06 12 34 56 78', email: 'claire@exemple.fr', locale: 'fr' });
  await claire.signUp();
  const { text } = await claire.message('+33612345678', 'sms');
  await claire.answerCode(codeIn(text), 200);
  await claire.consent();
  await claire.message('claire@exemple.fr', 'email');
  const { signUp } = await claire.outcome();
  expectThat(signUp?.status === 'completed', 'Her account should be open.');
}

async function landline(service: Service): Promise<void> {
  tell.title('Bernard has a landline only, so a robot calls him');
  const bernard = new Patient(service, { phone: '+33 1 42 34 56 78', email: 'bernard@exemple.fr', locale: 'fr' });
  await bernard.signUp();
  const { text } = await bernard.message('+33142345678', 'voice');
  await bernard.answerCode(codeIn(text), 200);
  await bernard.consent();
  const { signUp } = await bernard.outcome();
  expectThat(signUp?.status === 'completed', 'His account should be open.');
}

async function wrongCode(service: Service): Promise<void> {
  tell.title('Klara mistypes the code, then changes her mind');
  const klara = new Patient(service, { phone: '+49 1512 3456789', email: 'klara@beispiel.de', locale: 'de' });
  await klara.signUp();
  const code = codeIn((await klara.message('+4915123456789', 'sms')).text);
  const wrong = String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0');
  const { code: problem } = await klara.answerCode(wrong, 422);
  expectThat(problem === 'wrong_code', 'The answer should say that the code was wrong.');
  await klara.answerCode(code, 200);
  await klara.giveUp();
  const { signUp } = await klara.outcome();
  expectThat(signUp?.status === 'abandoned', 'Her sign-up should be given up.');
}

async function duplicate(service: Service): Promise<void> {
  tell.title('Somebody signs up with Claire’s e-mail address');
  tell.text(
    'Until the phone is proven the answers are those of any other sign-up: nobody learns here who has an account.',
  );
  const known = service.outbox.list('claire@exemple.fr').length;
  const stranger = new Patient(service, { phone: '07 56 78 90 12', email: 'claire@exemple.fr', locale: 'en' });
  await stranger.signUp();
  const { text } = await stranger.message('+33756789012', 'sms');
  await stranger.answerCode(codeIn(text), 200);
  await stranger.meetClaim();
  tell.text('Claire has not confirmed her address yet. The stranger would have to prove it with a code, and gives up.');
  await stranger.giveUp();
  const { signUp } = await stranger.outcome();
  expectThat(signUp?.status === 'abandoned', 'The sign-up should be given up.');
  expectThat(service.outbox.list('claire@exemple.fr').length === known + 1, 'Claire should be told.');
}

export const scenes: readonly ((service: Service) => Promise<void>)[] = [
  mobile,
  landline,
  wrongCode,
  duplicate,
  reminder,
  overseas,
  booking,
  account,
];
