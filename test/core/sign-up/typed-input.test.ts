/** The sign-up form as a whole; how each field is understood is tested with the field. */
import { formFaults, readEmail, readForm } from '../../../core/sign-up/typed-input.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const form = {
  phone: '06 12 34 56 78',
  email: 'camille@Exemple.FR',
  emailConfirmation: 'camille@exemple.fr',
  password: 'Bateau-Lavoir-1889',
};

describe('the form', () => {
  it('is understood', () => {
    const read = readForm(form, configuration);
    expect(read).toMatchObject({
      ok: true,
      value: { phone: { e164: '+33612345678', line: 'mobile' }, password: 'Bateau-Lavoir-1889' },
    });
  });

  it('P1: takes a password composed otherwise for the same one', () => {
    const typed = (password: string) => {
      const read = readForm({ ...form, password }, configuration);
      return read.ok && read.value.password;
    };
    expect(typed('Éléphant-Rosé-42')).toBe(typed('Éléphant-Rosé-42'.normalize('NFD')));
    expect(typed('Éléphant-Rosé-42')).not.toBe(false);
  });

  it('names every fault at once', () => {
    const read = readForm({ phone: '12', email: 'nobody', emailConfirmation: '', password: 'short' }, configuration);
    const faults = read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);
    expect(faults).toEqual(
      expect.arrayContaining([
        'phone invalid_phone',
        'email invalid_email',
        'password password_too_short',
        'password password_needs_uppercase',
        'password password_needs_digit',
      ]),
    );
  });

  it('refuses a password made of what was typed beside it', () => {
    const read = readForm({ ...form, password: 'Camille@Exemple.fr1' }, configuration);
    expect(read).toEqual({ ok: false, error: [{ field: 'password', code: 'password_too_common' }] });
  });
});

describe('a part of the form', () => {
  const faultsIn = (typed: Parameters<typeof formFaults>[0]) =>
    formFaults(typed, configuration).map(({ field, code }) => `${field} ${code}`);

  it('has the faults of the fields that are there', () => {
    expect(faultsIn({})).toEqual([]);
    expect(faultsIn({ phone: '12' })).toEqual(['phone invalid_phone']);
    expect(faultsIn({ password: 'short12A' })).toEqual(['password password_too_short']);
    expect(faultsIn({ email: form.email, emailConfirmation: 'other@exemple.fr' })).toEqual([
      'emailConfirmation emails_differ',
    ]);
  });

  it('blames no e-mail for a confirmation that is blamed already', () => {
    expect(faultsIn({ email: form.email })).toEqual([]);
    expect(faultsIn({ emailConfirmation: form.email })).toEqual([]);
  });
});

describe('an e-mail typed twice', () => {
  it.each([
    ['camille@exemple.fr', 'camile@exemple.fr', 'emailConfirmation', 'emails_differ'],
    ['camille@exemple.fr', '', 'emailConfirmation', 'emails_differ'],
    ['camille', 'camille', 'email', 'invalid_email'],
  ])('%s and "%s": %s %s', (email, confirmation, field, code) => {
    expect(readEmail(email, confirmation)).toEqual({ ok: false, error: [{ field, code }] });
  });

  it('X10: does not take a look-alike for the same address', () => {
    expect(readEmail('mike@exemple.fr', 'mıke@exemple.fr').ok).toBe(false);
  });
});
