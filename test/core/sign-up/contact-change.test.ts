/** Another phone or e-mail in the place of one that was mistyped. */
import { changedDetails, moveToPhone, readContactChange } from '../../../core/sign-up/contact-change.ts';
import type { Contact } from '../../../core/sign-up/sign-up.ts';
import { noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const configuration = makeConfiguration();
const contact: Contact = { phone: '+33612345678', line: 'mobile', isCallable: true, email: 'Camille@exemple.fr' };

function read(typed: Parameters<typeof readContactChange>[0]) {
  const change = readContactChange(typed, configuration);
  return change.ok ? { phone: change.value.phone?.e164, emailKey: change.value.email?.key } : change.error;
}

describe('what was typed', () => {
  const email = { email: 'Sasha@Exemple.fr', emailConfirmation: 'Sasha@Exemple.fr' };

  it.each([
    ['a phone', { phone: '06 87 65 43 21' }, { phone: '+33687654321' }],
    ['an e-mail', email, { emailKey: 'sasha@exemple.fr' }],
    ['both', { phone: '06 87 65 43 21', ...email }, { phone: '+33687654321', emailKey: 'sasha@exemple.fr' }],
  ])('is %s', (_, typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  it('is refused for every fault at once', () => {
    expect(read({ phone: '12', email: 'a@b' })).toEqual([
      { field: 'phone', code: 'invalid_phone' },
      { field: 'email', code: 'invalid_email' },
      { field: 'emailConfirmation', code: 'emails_differ' },
    ]);
  });

  it('is refused when the e-mails differ, or only one of them is given', () => {
    const differ = [{ field: 'emailConfirmation', code: 'emails_differ' }];
    expect(read({ ...email, emailConfirmation: 'sasha@exemple.com' })).toEqual(differ);
    expect(read({ email: email.email })).toEqual(differ);
  });

  it('is refused when there is nothing, and no field is blamed for it', () => {
    expect(read({})).toEqual([{ field: '', code: 'nothing_to_change' }]);
    expect(read({ emailConfirmation: 'sasha@exemple.com' })).toEqual([{ field: '', code: 'nothing_to_change' }]);
  });
});

describe('the details after a change', () => {
  it.each([
    ['of the phone', { phone: '06 87 65 43 21' }, { phone: '+33687654321', emailKey: 'camille@exemple.fr' }],
    [
      'of the e-mail',
      { email: 'sasha@exemple.fr', emailConfirmation: 'sasha@exemple.fr' },
      { phone: '+33612345678', emailKey: 'sasha@exemple.fr' },
    ],
  ])('%s keep the other', (_, typed, expected) => {
    const change = readContactChange(typed, configuration);
    expect(change.ok && changedDetails(contact, change.value)).toEqual(expected);
  });
});

describe('another phone', () => {
  const change = readContactChange({ phone: '01 23 45 67 89' }, configuration);
  const phone = change.ok ? change.value.phone : undefined;
  if (!phone) throw new Error('The phone has a fault');
  const move = (status: 'awaiting_code' | 'awaiting_correction') =>
    moveToPhone(makeSignUp({ status }), contact, phone, 'its digest', { id: 'c'.repeat(32), length: 6 }, noon);

  it('gets a fresh code over a channel of its own, and the e-mail stays', () => {
    expect(move('awaiting_code')).toEqual({
      contact: { phone: '+33123456789', line: 'fixed_line', isCallable: true, email: 'Camille@exemple.fr' },
      maskedPhone: expect.stringMatching(/^\+33 1 .*89$/),
      phoneDigest: 'its digest',
      send: { number: 2, channel: 'voice', status: 'ordered', at: noon },
      code: { id: 'c'.repeat(32), length: 6, attempts: 0, drawnAt: noon },
    });
  });

  it('is no further send before the first one went out', () => {
    expect(move('awaiting_correction').send.number).toBe(1);
  });
});
