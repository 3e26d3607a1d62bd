/** Requests that are the same one, sent again. */
import fc from 'fast-check';
import { deriveKeys } from '../../../core/keyed-digest.ts';
import { repeatedSignUpId, requestDigest } from '../../../core/sign-up/repetition.ts';
import { readForm } from '../../../core/sign-up/typed-input.ts';
import { noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const configuration = makeConfiguration();
const keys = deriveKeys('a root key of more than thirty-two letters');
const others = deriveKeys('a root key of more than thirty-two digits.');
const reminder = makeReminderContext();

const body = {
  phone: '06 12 34 56 78',
  email: 'Camille@Exemple.fr',
  emailConfirmation: 'Camille@Exemple.fr',
  password: 'Fougère-argentée-42',
  acceptTerms: true,
  termsVersion: '2026-11-01',
  locale: 'fr',
  patient: { lastName: 'Martin', firstName: 'Camille' },
  reminderPass: 'sealed once',
};
type Body = typeof body;

function digestOf(changes: Readonly<Record<string, unknown>> = {}, about: typeof reminder | undefined = reminder) {
  const sent = { ...body, ...changes } as Body;
  const form = readForm(sent, configuration);
  if (!form.ok) throw new Error('The form has a fault');
  return requestDigest(keys, sent, form.value, about);
}

describe('the id of a repeated request', () => {
  const key = 'b1f7a3f0-5c0d-4c60-9d6a-0b6c6d0f5a77';

  it('is that of its key, whatever the request', () => {
    expect(repeatedSignUpId(keys, key)).toMatch(/^[0-9a-f]{32}$/);
    expect(repeatedSignUpId(keys, key)).toBe(repeatedSignUpId(keys, key));
    expect(repeatedSignUpId(keys, `${key}.`)).not.toBe(repeatedSignUpId(keys, key));
    expect(repeatedSignUpId(others, key)).not.toBe(repeatedSignUpId(keys, key));
  });
});

describe('the digest of a request', () => {
  it.each([
    ['another spelling of the phone', { phone: '+33 6 12 34 56 78' }],
    ['another spelling of the domain', { email: ' Camille@exemple.FR', emailConfirmation: 'camille@exemple.fr' }],
    ['another order of names', { patient: { firstName: 'Camille', lastName: 'Martin' } }],
    ['another pass of the same link', { reminderPass: 'sealed twice' }],
  ])('is the same with %s', (_, changes) => {
    expect(digestOf(changes)).toBe(digestOf());
  });

  it('is the same when the appointment of the link was told otherwise meanwhile', () => {
    expect(digestOf({}, { ...reminder, startsAt: noon })).toBe(digestOf());
  });

  it.each([
    ['phone', { phone: '06 12 34 56 79' }],
    ['e-mail', { email: 'sasha@exemple.fr', emailConfirmation: 'sasha@exemple.fr' }],
    ['local part of the e-mail', { email: 'camille@exemple.fr' }],
    ['language', { locale: 'de' }],
    ['version of the terms', { termsVersion: '2026-12-01' }],
    ['field more', { hold: 'abc' }],
    ['part of a part', { patient: { lastName: 'Martin', firstName: 'Camila' } }],
  ])('is another with another %s', (_, changes) => {
    expect(digestOf(changes)).not.toBe(digestOf());
  });

  it('is another about another appointment, about other links of it, and about none', () => {
    const digests = [
      digestOf(),
      digestOf({}, { ...reminder, appointmentId: 'rendez-vous-2' }),
      digestOf({}, { ...reminder, linkGeneration: 1 }),
      requestDigest(keys, body, formOfBody(), undefined),
    ];
    expect(new Set(digests).size).toBe(4);
  });

  it('tells nothing of the password, and is nothing without the key', () => {
    fc.assert(
      fc.property(fc.string(), password => {
        expect(requestDigest(keys, { ...body, password }, formOfBody(), reminder)).toBe(digestOf());
      }),
    );
    expect(requestDigest(others, body, formOfBody(), reminder)).not.toBe(digestOf());
  });
});

function formOfBody() {
  const form = readForm(body, configuration);
  if (!form.ok) throw new Error('The form has a fault');
  return form.value;
}
