/** The scene of a patient who comes from the confirmation of an appointment, and whose record has an old phone. */
import type { Service } from '../service.ts';
import { expectThat } from './client.ts';
import { codeIn } from './code-in.ts';
import { Patient } from './patient.ts';
import { Practice } from './practice.ts';
import { tell } from './story.ts';

const record = { lastName: 'Lefèvre', firstName: 'Jeanne', email: 'jeanne@exemple.fr' };
const daysAhead = 3;

export async function reminder(service: Service): Promise<void> {
  tell.title('Jeanne opens “My account” in the confirmation of an appointment');
  const practice = new Practice(service, 'cabinet-du-parc');
  await practice.register({
    name: 'Cabinet du Parc',
    phone: '01 80 00 00 07',
    email: 'accueil@parc.example',
    nameCheck: 'always',
  });
  await practice.note('fiche-7', { ...record, phone: '06 11 11 11 11' });
  const day = new Date(Date.now() + daysAhead * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const startsAt = `${day}T09:00:00Z`;
  await practice.give('rendez-vous-7', { recordId: 'fiche-7', practitioner: 'Dr Parc', startsAt });

  const jeanne = new Patient(service, { phone: '06 77 77 77 77', email: record.email, locale: 'fr' });
  const { links = [] } = await jeanne.message(record.email, 'email');
  const token = links.map(link => link.split('/my-account#')[1]).find(found => found !== undefined) ?? '';
  expectThat((await jeanne.openLink(token)) === undefined, 'The link should ask for the first letters of her name.');
  const pass = await jeanne.openLink(token, 'lef');
  expectThat(pass !== undefined, 'The right letters should open the link.');

  tell.text(
    'She types the phone that she has now; the practice noted an older one. Nobody tells her which detail differs.',
  );
  await jeanne.signUp({ reminderPass: pass });
  tell.text(await jeanne.advice());
  const [waiting] = await practice.corrections();
  expectThat(waiting?.phone === '+33677777777', 'The practice should see what she typed.');
  tell.text('She calls, the practice corrects her record, and the sign-up goes on by itself.');
  await practice.note(waiting.recordId, { ...record, phone: waiting.phone });
  const { text } = await jeanne.message('+33677777777', 'sms');
  await jeanne.answerCode(codeIn(text), 200);
  await jeanne.consent();
  const { signUp } = await jeanne.outcome();
  expectThat(signUp?.status === 'completed', 'Her account should be open.');
}
