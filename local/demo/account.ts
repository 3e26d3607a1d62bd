/** The scene of an account in use: a new device, a forgotten password, an appointment booked and cancelled, and its end. */
import type { Service } from '../service.ts';
import { expectThat } from './client.ts';
import { Member } from './member.ts';
import { password } from './patient.ts';
import { Practice } from './practice.ts';
import { tell } from './story.ts';

const hourMs = 3600 * 1000;
const newPassword = 'Capucine-au-jardin-8';

/** After the scene in which Claire opens her account. */
export async function account(service: Service): Promise<void> {
  tell.title('Claire uses her account');
  const claire = { phone: '+33612345678', locale: 'fr' };
  const [laptop, telephone] = [new Member(service, claire), new Member(service, claire)];
  tell.text('Two devices are new, so each proves her phone with six digits. She is told of both by e-mail.');
  await laptop.signInAnew(password);
  await telephone.signInAnew(password);

  tell.text('She forgets her password. The device that she uses is known, so her phone is enough to choose another.');
  await laptop.resetPassword(newPassword);
  await telephone.look(401);
  tell.text('Every session has ended. The old password opens nothing any more.');
  await laptop.signIn(password, 401);
  await laptop.signInAnew(newPassword);

  tell.text('Signed in, she books without a form, and changes her mind.');
  const practice = new Practice(service, 'cabinet-du-square');
  await practice.register({ name: 'Cabinet du Square', phone: '+33180000009', email: 'accueil@square.example' });
  const inTwoDays = Math.ceil(Date.now() / hourMs) * hourMs + 48 * hourMs;
  const [slotId = ''] = await practice.offer('dr-square', 'Dr Square', [inTwoDays]);
  await laptop.book(slotId);
  const [booked] = await laptop.appointments();
  expectThat(booked?.status === 'booked', 'Her appointment should be booked.');
  await laptop.cancel(booked.id);
  const [cancelled] = await laptop.appointments();
  expectThat(cancelled === undefined || cancelled.status === 'cancelled', 'Her appointment should be cancelled.');

  tell.text(
    'She takes along a copy of everything, and leaves. Her consents are kept apart as evidence, without her phone or e-mail.',
  );
  const copy = JSON.stringify(await laptop.leave(newPassword));
  expectThat(copy.includes('claire@exemple.fr'), 'The copy should hold her e-mail.');
  await laptop.look(401);
}
