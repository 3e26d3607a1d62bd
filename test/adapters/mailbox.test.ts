/** The sender's name in front of an address: every reader shows it, and nothing in it becomes another address. */
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { spelled } from '../../adapters/email/mailbox.ts';

const address = 'no-reply@patients.example';
const read = async (name: string) => (await PostalMime.parse(`From: ${spelled({ name, address })}\r\n\r\n`)).from;

it.each([
  ['Espace Patient', `"Espace Patient" <${address}>`],
  ['Espace "Patient", Lyon \\ Paris', `"Espace \\"Patient\\", Lyon \\\\ Paris" <${address}>`],
  ['Espace Santé', `=?UTF-8?B?RXNwYWNlIFNhbnTDqQ==?= <${address}>`],
])('spells %s', async (name, expected) => {
  expect(spelled({ name, address })).toBe(expected);
  expect(await read(name)).toEqual({ name, address });
});

it('keeps each encoded word to the 75 characters of RFC 2047, between two letters', () => {
  const words = spelled({ name: '🙂'.repeat(30), address })
    .split(' ')
    .slice(0, -1);
  expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(75);
  for (const word of words)
    expect(Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString()).toMatch(/^🙂+$/u);
});

it('is one mailbox on one line of ASCII, whatever the name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async name => {
      expect(spelled({ name, address })).toMatch(/^[ -~]+$/);
      expect((await read(name))?.address).toBe(address);
    }),
  );
});
