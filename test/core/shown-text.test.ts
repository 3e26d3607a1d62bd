/** Text of several lines as its reader will see it. */
import { shownLines } from '../../core/shown-text.ts';

it.each([
  ['lines of every system', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
  ['tabs and blank lines', 'a\tb\n\nc', 'a\tb\n\nc'],
  ['blanks around it', ' \n a \n ', 'a'],
  ['controls', 'a\u0000b\u001b[31mc', 'ab[31mc'],
  ['a turn of direction', 'code\u202e321', 'code321'],
  ['what comes along with a copied text', 'so\u00adft\ufeff\u200b', 'soft'],
  ['spelling of real names, and faces', 'می‌خواهم 👩‍⚕️', 'می‌خواهم 👩‍⚕️'],
])('keeps or mends %s', (_, text, shown) => {
  expect(shownLines(text)).toBe(shown);
});
