/** A platform that calls fewer countries than it sends texts to: nobody waits for a call that never comes. */

import { faultsOf, outcomeOf } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { busyPractice, Practice } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
const landlineAbroad = '+41446681800';

beforeAll(async () => {
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    configuration: { ...busyPractice, voice: { originationIdentity: '+33180000000', countries: ['FR'] } },
  });
});
afterAll(() => service.stop());

it('a landline of a country that is not called is refused before anything is sent, in words that help', async () => {
  const patient = new Patient(service, { phone: landlineAbroad, language: 'fr' });
  const answer = await patient.start();
  expect(faultsOf(answer)).toEqual(['phone landline_not_served']);
  expect(answer.text).toContain('Indiquez un numéro de mobile');
  expect(patient.codeMessages()).toEqual([]);
});

it('a landline of a country that is called gets its call', async () => {
  const patient = new Patient(service, { phone: '+33142685301' });
  expect((await patient.signUp()).status).toBe('completed');
  expect(patient.codeMessages().map(({ channel }) => channel)).toEqual(['voice']);
});

it('a mobile of a country that is not called gets its text, and is offered no call', async () => {
  const patient = new Patient(service, { phone: '+41791234568' });
  await patient.start();
  expect((await patient.until('awaiting_code')).code?.channels).toEqual(['sms']);
  expect(faultsOf(await patient.resend('voice'))).toEqual(['channel invalid_channel']);
  expect(faultsOf(await patient.changeContact({ phone: landlineAbroad }))).toEqual(['phone landline_not_served']);
  expect(outcomeOf(await patient.changeContact({ phone: '+33142685302' }))).toBe('202');
  expect((await patient.read()).code?.channels).toEqual(['voice']);
});

it('a practice may have such a landline, and note one', async () => {
  const practice = await new Practice(service).register({ phone: landlineAbroad });
  const noted = await practice.note('fiche-1', { phone: landlineAbroad });
  expect(noted.json).toMatchObject({ patient: { phone: landlineAbroad, channels: [] } });
});
