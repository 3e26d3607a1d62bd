/** Names that reveal nothing: separate keys for separate purposes, and comparisons that tell nothing. */
import { accessToken, deriveKeys, keyedDigest, repeatableId, sameSecret, sha256 } from '../../core/keyed-digest.ts';

const keys = deriveKeys('a root key of at least thirty-two characters');
const others = deriveKeys('a root key of at least thirty-two characterz');

describe('the keys', () => {
  it('F15: are the same again from the same root key', () => {
    expect(deriveKeys('a root key of at least thirty-two characters')).toEqual(keys);
  });

  it('are 32 bytes each, and none is another or comes from another root', () => {
    const all = [...Object.values(keys), ...Object.values(others)] as Uint8Array[];
    expect(all.map(key => key.length)).toEqual([32, 32, 32, 32, 32, 32]);
    expect(new Set(all.map(key => Buffer.from(key).toString('hex'))).size).toBe(6);
  });
});

describe('a keyed digest', () => {
  it('J1: is another under another key, kind or value, and shows nothing of the value', () => {
    const digests = [
      keyedDigest(keys, 'phone', '+33612345678'),
      keyedDigest(keys, 'email', '+33612345678'),
      keyedDigest(keys, 'caller', '+33612345678'),
      keyedDigest(keys, 'phone', '+33612345679'),
      keyedDigest(others, 'phone', '+33612345678'),
    ];
    expect(new Set(digests).size).toBe(5);
    for (const digest of digests) expect(digest).toMatch(/^[\w-]{43}$/);
    expect(keyedDigest(keys, 'phone', '+33612345678')).toBe(digests[0]);
  });
});

describe('an access token', () => {
  it('X07: is of 256 bits, of one sign-up under one key, and fits a bearer header', () => {
    const token = accessToken(keys, 'id');
    expect(token).toMatch(/^[0-9a-z]{50}$/);
    expect(accessToken(keys, 'id')).toBe(token);
    expect(accessToken(keys, 'di')).not.toBe(token);
    expect(accessToken(others, 'id')).not.toBe(token);
  });

  it('is not what a repeatable id is made of', () => {
    const number = [...accessToken(keys, 'id')].reduce((sum, digit) => 36n * sum + BigInt(parseInt(digit, 36)), 0n);
    const hex = number.toString(16);
    expect(hex).not.toContain(repeatableId(keys, 'id'));
  });
});

describe('a repeatable id', () => {
  it('fits the name of an execution, and is the same for the same request alone', () => {
    const id = repeatableId(keys, 'key', '+33612345678', 'a@exemple.fr');
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(repeatableId(keys, 'key', '+33612345678', 'a@exemple.fr')).toBe(id);
    expect(repeatableId(others, 'key', '+33612345678', 'a@exemple.fr')).not.toBe(id);
  });

  it('does not take the end of one part for the start of the next', () => {
    expect(repeatableId(keys, 'ab', 'c')).not.toBe(repeatableId(keys, 'a', 'bc'));
    expect(repeatableId(keys, 'a","b')).not.toBe(repeatableId(keys, 'a', 'b'));
  });
});

describe('comparing secrets', () => {
  it.each([
    ['123', '123', true],
    ['123', '124', false],
    ['123', '12', false],
    ['123', '1234', false],
    ['', '', true],
    ['', '0', false],
    ['é', 'é'.normalize('NFD'), false],
  ])('X08: %j and %j: %s', (a, b, same) => {
    expect(sameSecret(a, b)).toBe(same);
  });
});

describe('sha256', () => {
  it('is that of FIPS 180-4, in base64url', () => {
    const hex = Buffer.from(sha256('abc'), 'base64url').toString('hex');
    expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
