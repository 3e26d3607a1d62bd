/** The names by which people sign in: every spelling meets one key. */
import { nobodysAccountId, readIdentifier } from '../../../core/account/identifier.ts';
import { deriveKeys } from '../../../core/keyed-digest.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const keys = deriveKeys('a root key of the tests, long enough for it');
const read = (typed: string) => {
  const identifier = readIdentifier(typed, keys, configuration);
  if (!identifier.ok) throw new Error(identifier.error);
  return identifier.value;
};

describe('an identifier', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['0033612345678', '+33 6.12.34.56.78'],
    ['Camille@Exemple.FR', 'camille@exemple.fr'],
    [' camille@exemple.fr ', 'camille@exemple.fr'],
  ])('A2, A3: %s and %s have one key (CVE-2026-47203)', (one, other) => {
    expect(read(one).digest).toBe(read(other).digest);
    expect(nobodysAccountId(keys, read(one))).toBe(nobodysAccountId(keys, read(other)));
  });

  it.each(['', '12', 'camille', 'camille@', 'mıke@exemple.fr', '+33 899 00 00 00'])('refuses %j', typed => {
    expect(readIdentifier(typed, keys, configuration)).toEqual({ ok: false, error: 'invalid_identifier' });
  });

  it('C2: says of itself only what was typed, masked', () => {
    expect(read('0612345678')).toMatchObject({ masked: '+33 6 •• •• •• 78', channel: 'sms' });
    expect(read('0180000000')).toMatchObject({ channel: 'voice' });
    expect(read('camille@exemple.fr')).toMatchObject({ masked: 'c•••@exemple.fr', channel: 'sms' });
  });

  it('C2: has an id that looks like an account’s and is nobody’s', () => {
    const id = nobodysAccountId(keys, read('0612345678'));
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(id).not.toBe(nobodysAccountId(keys, read('0612345679')));
  });
});
