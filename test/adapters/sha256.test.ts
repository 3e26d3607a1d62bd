import { Sha256 } from '../../adapters/sha256.ts';

const hex = async (hash: Sha256) => Buffer.from(await hash.digest()).toString('hex');

it('hashes (FIPS 180-2, B.1), and again after a reset', async () => {
  const hash = new Sha256();
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  hash.update('a');
  hash.update(new TextEncoder().encode('bc'));
  expect(await hex(hash)).toBe(abc);
  hash.reset();
  hash.update(new TextEncoder().encode('abc').buffer);
  expect(await hex(hash)).toBe(abc);
});

describe('with a secret', () => {
  const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
  const bytes = new TextEncoder().encode('--Jefe--').subarray(2, 6);

  it.each([
    ['text', 'Jefe'] as const,
    ['a part of an array', bytes] as const,
    ['the same array again', bytes] as const,
  ])('signs (RFC 4231, 4.3) under %s', async (_, secret) => {
    const hash = new Sha256(secret);
    hash.update('what do ya want for nothing?');
    expect(await hex(hash)).toBe(expected);
  });
});
