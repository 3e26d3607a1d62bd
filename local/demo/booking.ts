/** Two patients want one slot: the first one books it while signing up, the other one takes the next. */
import type { Service } from '../service.ts';
import { expectThat } from './client.ts';
import { codeIn } from './code-in.ts';
import { Patient } from './patient.ts';
import { Practice } from './practice.ts';
import { tell } from './story.ts';

const hourMs = 3600 * 1000;

export async function booking(service: Service): Promise<void> {
  tell.title('Inès and Paul want the same appointment');
  const practice = new Practice(service, 'cabinet-du-quai');
  await practice.register({ name: 'Cabinet du Quai', phone: '+33180000008', email: 'accueil@quai.example' });
  const tomorrow = Math.ceil(Date.now() / hourMs) * hourMs + 24 * hourMs;
  const [wanted = '', next = ''] = await practice.offer('dr-quai', 'Dr Quai', [tomorrow, tomorrow + hourMs]);

  const ines = new Patient(service, { phone: '06 66 77 88 99', email: 'ines@exemple.fr', locale: 'fr' });
  const paul = new Patient(service, { phone: '06 55 44 33 22', email: 'paul@exemple.fr', locale: 'fr' });
  const hold = await ines.take(wanted, 201);
  tell.text('The slot is hers for ten minutes. Paul is told so, and takes the next one.');
  await paul.take(wanted, 409);
  const other = await paul.take(next, 201);

  await ines.signUp({ hold, patient: { lastName: 'Moreau', firstName: 'Inès' } });
  await ines.answerCode(codeIn((await ines.message('+33666778899', 'sms')).text), 200);
  await ines.consent();
  const { signUp } = await ines.outcome();
  expectThat(signUp?.status === 'completed', 'Her account should be open.');
  expectThat(signUp.appointment?.status === 'booked', 'Her appointment should be booked.');
  tell.text('The account and the appointment were written together. Her confirmation goes out now.');
  await service.sendDueNotices();
  const confirmation = service.outbox
    .list('ines@exemple.fr')
    .find(({ subject }) => subject?.startsWith('Confirmation'));
  expectThat(confirmation !== undefined, 'She should find her confirmation in her mailbox.');

  await paul.signUp({ hold: other, patient: { lastName: 'Garnier', firstName: 'Paul' } });
  tell.text('While he reads his code, the practice takes that time back. What is booked stays.');
  await practice.withdraw('dr-quai', tomorrow, tomorrow + 2 * hourMs);
  await paul.answerCode(codeIn((await paul.message('+33655443322', 'sms')).text), 200);
  await paul.consent();
  const ended = (await paul.outcome()).signUp;
  expectThat(ended?.status === 'completed', 'His account should be open all the same.');
  expectThat(ended.appointment?.status === 'gone', 'His slot should be gone.');
  const { text } = await paul.message('paul@exemple.fr', 'email');
  tell.text('The e-mail that welcomes him says so, and leads back to the calendar.');
  expectThat(text.includes('/book/'), 'It should lead to the calendar.');
}
