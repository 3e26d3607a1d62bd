/** A practice on the other side of the world: its own clock, and phones dialled as people dial them there. */
import type { Service } from '../service.ts';
import { expectThat } from './client.ts';
import { codeIn } from './code-in.ts';
import { Patient } from './patient.ts';
import { Practice } from './practice.ts';
import { tell } from './story.ts';

const daysAhead = 3;

export async function overseas(service: Service): Promise<void> {
  tell.title('Anaïs has an appointment in La Réunion, at nine o’clock there');
  const practice = new Practice(service, 'cabinet-du-piton');
  await practice.register({ name: 'Cabinet du Piton', phone: '0262 20 12 34', email: 'accueil@piton.example' });
  await practice.note('fiche-9', { lastName: 'Payet', email: 'anais@exemple.fr' });
  const day = new Date(Date.now() + daysAhead * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const startsAt = `${day}T09:00:00+04:00`;
  await practice.give('rendez-vous-9', { recordId: 'fiche-9', practitioner: 'Dr Piton', startsAt });

  const anais = new Patient(service, { phone: '0692 12 34 56', email: 'anais@exemple.fr', locale: 'fr' });
  const { text, links = [] } = await anais.message('anais@exemple.fr', 'email');
  expectThat(/09[:h]00/.test(text), 'The message should tell the time of the practice’s clock.');
  const token = links.map(link => link.split('/my-account#')[1]).find(found => found !== undefined) ?? '';
  const reminderPass = await anais.openLink(token);
  await anais.signUp({ reminderPass });
  // Dialled with ten digits, as in Paris: the number is +262's.
  await anais.answerCode(codeIn((await anais.message('+262692123456', 'sms')).text), 200);
  await anais.consent();
  const { signUp } = await anais.outcome();
  expectThat(signUp?.status === 'completed', 'Her account should be open.');
}
