/** Randomness with a shape: no input is lost, and no character is mistaken when it is read aloud. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { alphanumeric, randomId, randomReference } from '../../core/random.ts';

const bytesOf =
  (...values: number[]) =>
  (size: number) =>
    Uint8Array.from({ length: size }, (_, i) => values[i % values.length] ?? 0);

describe('an id', () => {
  it('is 128 bits in hexadecimal', () => {
    expect(randomId(bytesOf(0x00, 0x0f, 0xff))).toBe('000fff000fff000fff000fff000fff00');
  });
});

describe('letters and digits', () => {
  it('hold as many bits as the bytes, in one length, and nothing that a link would lose', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes => {
        const letters = alphanumeric(bytes);
        expect(letters).toMatch(/^[0-9a-z]{25}$/);
        const back = [...letters].reduce((sum, letter) => 36n * sum + BigInt(parseInt(letter, 36)), 0n);
        expect(back).toBe(BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
      }),
    );
    expect(alphanumeric(randomBytes(32))).toMatch(/^[0-9a-z]{50}$/);
  });
});

describe('a reference', () => {
  it('reads in two groups of three', () => {
    expect(randomReference(bytesOf(0, 1, 2, 29, 30, 31))).toBe('234-XYZ');
  });

  it('has 32 letters, each of eight bytes, and none that is taken for another', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const [letter = ''] = randomReference(bytesOf(byte));
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    expect(new Set(counts.values())).toEqual(new Set([8]));
    for (const mistaken of '01IO') expect(counts.has(mistaken)).toBe(false);
    expect([...counts.keys()].every(letter => /[2-9A-Z]/.test(letter))).toBe(true);
  });
});
