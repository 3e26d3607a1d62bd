/** A new sign-up, as the form and the keys make it. */
import { deriveKeys, keyedDigest, sha256 } from '../../../core/keyed-digest.ts';
import { draftSignUp } from '../../../core/sign-up/draft.ts';
import { readForm, type SignUpForm } from '../../../core/sign-up/typed-input.ts';
import { hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const configuration = makeConfiguration();
const keys = deriveKeys('a root key of more than thirty-two letters');

function formOf(typed: { phone?: string; email?: string } = {}): SignUpForm {
  const { phone = '06 12 34 56 78', email = 'Camille@Exemple.fr' } = typed;
  const form = readForm({ phone, email, emailConfirmation: email, password: 'Fougère-argentée-42' }, configuration);
  if (!form.ok) throw new Error('The form has a fault');
  return form.value;
}

const draft = (overrides: Partial<Parameters<typeof draftSignUp>[0]> = {}) =>
  draftSignUp(
    {
      id: 'a'.repeat(32),
      accountId: 'b'.repeat(32),
      form: formOf(),
      language: 'de',
      terms: { version: '2026-11-01', sha256: 'digest of the terms' },
      sourceIp: '192.0.2.1',
      ...overrides,
    },
    keys,
    configuration,
    noon,
  );

describe('a draft', () => {
  it('holds what was typed, masked where it is shown, and its digests', () => {
    expect(draft()).toMatchObject({
      id: 'a'.repeat(32),
      accountId: 'b'.repeat(32),
      door: 'direct',
      status: 'received',
      contact: { phone: '+33612345678', line: 'mobile', isCallable: true, email: 'Camille@exemple.fr' },
      maskedPhone: '+33 6 •• •• •• 78',
      maskedEmail: 'C•••@exemple.fr',
      phoneDigest: keyedDigest(keys, 'phone', '+33612345678'),
      emailDigest: keyedDigest(keys, 'email', 'camille@exemple.fr'),
      send: { number: 1, channel: 'sms', status: 'ordered', at: noon },
      createdAt: noon,
      expiresAt: noon + hour,
    });
  });

  it('E2: notes the terms in the language in which they were read, and when', () => {
    expect(draft().terms).toEqual({ version: '2026-11-01', sha256: 'digest of the terms', language: 'de', at: noon });
  });

  it('keeps no password and no access token, but a digest', () => {
    const text = JSON.stringify(draft());
    expect(text).not.toContain('Fougère');
    expect(draft().accessTokenHash).toMatch(/^[\w-]{43}$/);
    expect(draft().accessTokenHash).not.toBe(draft({ id: 'c'.repeat(32) }).accessTokenHash);
    expect(draft().accessTokenHash).not.toBe(sha256(draft().id));
  });

  it('X02: counts one network as one caller', () => {
    const callerOf = (sourceIp: string) => draft({ sourceIp }).callerDigest;
    expect(callerOf('2001:db8::1')).toBe(callerOf('2001:db8::2'));
    expect(callerOf('192.0.2.1')).not.toBe(callerOf('192.0.2.2'));
  });

  it('asks for a call where a fixed line takes no SMS', () => {
    expect(draft({ form: formOf({ phone: '01 23 45 67 89' }) }).send.channel).toBe('voice');
  });

  it('from a reminder waits to be matched first', () => {
    const reminder = makeReminderContext();
    expect(draft({ reminder })).toMatchObject({ door: 'reminder', status: 'matching', reminder });
    expect(draft()).not.toHaveProperty('reminder');
  });

  it('keeps the digest of a request that may come again, and nothing of another', () => {
    expect(draft({ requestDigest: 'digest' })).toMatchObject({ requestDigest: 'digest' });
    expect(draft()).not.toHaveProperty('requestDigest');
  });
});
