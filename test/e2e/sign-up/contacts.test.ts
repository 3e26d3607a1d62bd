/** One phone and one e-mail in every spelling are one account; every served country's phones are reached (X09, X10). */

import { faultsOf, outcomeOf } from '../../support/answers.ts';
import { newEmail, Patient } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    configuration: { phone: { maxSends24h: 50, maxSendsInAll24h: 50, maxLookUps24h: 50 } },
  });
});
afterAll(() => service.stop());

/** Goes the whole way as far as it leads. @returns how it ended */
async function ending(patient: Patient, typed: Record<string, unknown>) {
  const before = patient.codeMessages().length;
  expect(outcomeOf(await patient.start(typed))).toBe('202');
  await patient.answer(await patient.readCode(before + 1));
  const { status } = await patient.until('awaiting_consent', 'rejected');
  if (status === 'rejected') return patient.read();
  await patient.consent();
  return patient.until('completed', 'rejected');
}

describe('a phone that has an account', () => {
  it('X09: opens no second one in any of 20 spellings, and its owner is told each time', async () => {
    const owner = new Patient(service, { phone: '+33698765432' });
    await owner.signUp();
    const spellings = [
      ...['0698765432', '06 98 76 54 32', '06.98.76.54.32', '06-98-76-54-32', '06/98/76/54/32', '(06) 98 76 54 32'],
      ...['+33698765432', '+33 6 98 76 54 32', '+33 (0)6 98 76 54 32', '0033698765432', '00 33 6 98 76 54 32'],
      ...['+330698765432', ' 0698765432 ', '０６９８７６５４３２', '＋33 6 98 76 54 32'],
      ...['\u202d06 98 76 54 32\u202c', 'tel:+33698765432', 'Mobile : 06 98 76 54 32,', '06‑98‑76‑54‑32', '٠٦٩٨٧٦٥٤٣٢'],
    ];
    for (const [index, phone] of spellings.entries()) {
      const ended = await ending(new Patient(service, { phone: owner.phone }), { phone });
      expect([phone, ended.rejection?.reason]).toEqual([phone, 'account_exists']);
      expect(owner.mails()).toHaveLength(1 + index + 1);
    }
  });
});

describe('an e-mail that has an account', () => {
  it('X10: opens no second one in any spelling, and mail goes to the owner’s address alone', async () => {
    const owner = new Patient(service, { email: 'Zoé.Martin@exemple.fr'.normalize('NFD').replace(/\p{M}/gu, '') });
    await owner.signUp();
    await confirmEmail(owner);
    const spellings = [
      'zoe.martin@exemple.fr',
      'ZOE.MARTIN@EXEMPLE.FR',
      ' Zoe.Martin@Exemple.fr ',
      'zoE.martin@exemple.Fr',
      'zoe.martin@exemple.fr\u200b',
      'mailto:zoe.martin@exemple.fr',
      'Zoé Martin <zoe.martin@exemple.fr>,',
    ];
    for (const email of spellings) {
      const ended = await ending(new Patient(service), { email, emailConfirmation: email });
      expect([email, ended.rejection?.reason]).toEqual([email, 'account_exists']);
    }
    expect(owner.mails()).toHaveLength(1 + spellings.length);
    expect(service.outbox.list('zoe.martin@exemple.fr')).toEqual([]);
  });

  it('X10: an international domain is one in both of its spellings', async () => {
    const email = 'jean@hôpital.fr';
    const owner = new Patient(service, { email: 'jean@xn--hpital-ixa.fr' });
    expect(await ending(owner, { email, emailConfirmation: email })).toMatchObject({ status: 'completed' });
    await confirmEmail(owner);
    const punycode = 'jean@XN--hpital-ixa.fr';
    const ended = await ending(new Patient(service), { email: punycode, emailConfirmation: punycode });
    expect(ended.rejection?.reason).toBe('account_exists');
  });

  it.each(['zoë.martin@exemple.fr', 'zoe.martın@exemple.fr', 'ſoe@exemple.fr', 'zoe@ｅxemple.fr'])(
    'A3: %s, which only resembles one, is refused',
    async email => {
      const answer = await new Patient(service).start({ email, emailConfirmation: email });
      expect(faultsOf(answer)).toEqual(['email invalid_email']);
    },
  );

  it('X10: a tag makes another mailbox, which is another account', async () => {
    const email = `tag+${newEmail()}`;
    expect(await ending(new Patient(service), { email, emailConfirmation: email })).toMatchObject({
      status: 'completed',
    });
    const plain = email.slice(4);
    expect(await ending(new Patient(service), { email: plain, emailConfirmation: plain })).toMatchObject({
      status: 'completed',
    });
  });
});

describe('a phone', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678', 'sms'],
    ['01 42 68 53 00', '+33142685300', 'voice'],
    ['09 72 10 10 10', '+33972101010', 'voice'],
    ['+41 44 668 18 00', '+41446681800', 'voice'],
    ['+41 79 123 45 67', '+41791234567', 'sms'],
    ['+44 7400 123456', '+447400123456', 'sms'],
    ['0049 30 901820', '+4930901820', 'voice'],
    ['0049 1512 3456789', '+4915123456789', 'sms'],
    ['0690 00 12 34', '+590690001234', 'sms'],
    ['0596 60 12 34', '+596596601234', 'voice'],
    ['+33 269 61 12 34', '+262269611234', 'voice'],
    ['0508 41 12 34', '+508411234', 'voice'],
  ])('%s gets its code by %s over %s', async (typed, phone, channel) => {
    const patient = new Patient(service, { phone });
    expect(await ending(patient, { phone: typed })).toMatchObject({ status: 'completed' });
    expect(patient.codeMessages().map(message => message.channel)).toEqual([channel]);
  });

  it.each([
    ['08 99 70 12 34', 'phone_not_reachable'],
    ['+881 6 12345678', 'phone_not_reachable'],
    ['+1 212 555 0123', 'country_not_served'],
    ['+7 495 123 45 67', 'country_not_served'],
    ['06 12 34 56', 'invalid_phone'],
    ['15', 'invalid_phone'],
    ['06 12 34 56 78 ext. 3', 'invalid_phone'],
    ['06 12 34 56 78,06 12 34 56 79', 'invalid_phone'],
    ['+33612345678\r\nTo: +33899701234', 'invalid_phone'],
  ])('%j is refused: %s', async (phone, code) => {
    const codes = () => service.outbox.list().filter(({ channel }) => channel !== 'email').length;
    const sent = codes();
    expect(faultsOf(await new Patient(service).start({ phone }))).toEqual([`phone ${code}`]);
    expect(codes()).toBe(sent);
  });

  it('that is called hears the digits in the language of its owner', async () => {
    const phone = '+390612345678';
    const patient = new Patient(service, { phone, language: 'it' });
    await patient.start();
    expect(await patient.readCode()).toHaveLength(3);
    expect(patient.codeMessages()[0]?.ssml).toContain('xml:lang="it-IT"');
    expect(faultsOf(await patient.resend('sms'))).toEqual(['channel invalid_channel']);
  });
});
