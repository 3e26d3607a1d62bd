/** The digits of a code: the same at every call, and as likely as any others (requirement B1). */
import { createHash } from 'node:crypto';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';

const key = createHash('sha256').update('a fixed seed').digest();
const phone = '+33612345678';
const idOf = (n: number): string => createHash('sha256').update(`id ${n}`).digest('hex').slice(0, 32);

/** Pearson's statistic of the counts against equal shares, and how many standard deviations it is off its mean. */
function deviation(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (statistic - freedom) / Math.sqrt(2 * freedom);
}

function countsOf(values: readonly number[], classes: number): number[] {
  const counts = Array<number>(classes).fill(0);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('a code', () => {
  it('is the same at every call, so that a call reads what the SMS carried', () => {
    const code = { id: idOf(1), length: 3 };
    expect(codeDigits(key, code, phone)).toBe(codeDigits(key, { ...code }, phone));
  });

  it.each([3, 4, 6, 8])('has %i digits, leading zeros included', length => {
    const codes = Array.from({ length: 2000 }, (_, n) => codeDigits(key, { id: idOf(n), length }, phone));
    expect(codes.filter(code => !new RegExp(`^\\d{${length}}$`).test(code))).toEqual([]);
    expect(codes.some(code => code.startsWith('0'))).toBe(true);
  });

  it('B5: is another for another phone, id or key', () => {
    const code = { id: idOf(1), length: 8 };
    const digits = [
      codeDigits(key, code, phone),
      codeDigits(key, code, '+33612345679'),
      codeDigits(key, { ...code, id: idOf(2) }, phone),
      codeDigits(createHash('sha256').update('another').digest(), code, phone),
    ];
    expect(new Set(digits).size).toBe(4);
  });
});

describe('the codes of many ids', () => {
  const many = 60_000;
  const digitsOf = (length: number) =>
    Array.from({ length: many }, (_, n) => codeDigits(key, { id: String(n), length }, phone));
  const [three, six] = [digitsOf(3), digitsOf(6)];

  it('B1: each of the thousand is as likely as any other', () => {
    expect(Math.abs(deviation(countsOf(three.map(Number), 1000)))).toBeLessThan(4);
  });

  it('B1: of six digits, each digit in each place is as likely as any other', () => {
    for (let place = 0; place < 6; place++) {
      const digits = six.map(code => Number(code[place]));
      expect(Math.abs(deviation(countsOf(digits, 10)))).toBeLessThan(4);
    }
    const heads = six.map(code => Number(code.slice(0, 3)));
    const tails = six.map(code => Number(code.slice(3)));
    for (const half of [heads, tails]) expect(Math.abs(deviation(countsOf(half, 1000)))).toBeLessThan(4);
  });

  it('B1: a generator that leaves out one code in a hundred would be noticed', () => {
    const lame = three.map(code => (code.endsWith('42') ? 0 : Number(code)));
    expect(Math.abs(deviation(countsOf(lame, 1000)))).toBeGreaterThan(4);
  });
});
