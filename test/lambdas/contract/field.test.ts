/** Names as practices write them, and texts that must not pass for one. */

import { address, code, linkToken, name, reference } from '../../../lambdas/contract/field.ts';
import { processorTime } from '../../support/speed.ts';

const accepts = (typed: unknown) => name.safeParse(typed).success;

it.each([
  'Ng',
  "d'Artagnan",
  'de La Tour',
  'Éléonore-Martin',
  '王小明',
  'Żółć',
  'علي',
  'Cabinet 3',
  'Dr. Tilleul (Paris)',
  'J. R. Tilleul',
  'J.R. Tilleul',
  'Cabinet no.3',
  'St. Anne',
  'M.-C. Dupont',
  'J.-Paul Durand',
  'Gal·la Puig',
  'Cabinet 3…',
  // A joiner that Persian needs, a mark of direction, and the variant of a character that a family writes.
  'علی\u200cرضا',
  'Levi\u200e',
  '葛\u{e0100}城',
])('%j is a name', typed => {
  expect(accepts(typed)).toBe(true);
});

it.each([
  ['nothing to be seen', '\u200b\u200d'],
  ['marks alone', '--'],
  ['a line break', 'Martin\nBcc: x'],
  ['a line separator', 'Martin\u2028x'],
  ['101 characters', 'a'.repeat(101)],
  ['a link', 'Dr https://evil.example'],
  ['a link without a scheme', 'Dr www.evil'],
  ['a host', 'Dr evil.example'],
  ['a host in capitals', 'EVIL.EXAMPLE/x'],
  ['a host of another script', 'пример.испытание'],
  ['a short host', 'Dr Tilleul bit.ly/3'],
  ['a host behind a mark', 'evil\u200b.example'],
  // Text messages leave such characters out, or write others for them.
  ['a host with a joiner', 'evil\u200d.example'],
  ['a host with a mark of direction', 'evil.\u200eexample'],
  ['a host with an accent alone', 'evil\u0301.example'],
  ['a host with a picture', 'evil\u{1f600}.example'],
  ['a host with a tie', 'evil\u203f.example'],
  ['a host with a caret', 'evil^.example'],
  ['a host with a sign of the euro', 'evil.€'],
  ['a host with a wide dot', 'evil\uff0eexample'],
  ['a host with a leader', 'evil\u2024example'],
  ['a host with a full stop of Chinese', 'evil\u3002example'],
  ['a scheme with bars', 'http:||evil'],
  ['a scheme with wide slashes', 'http\uff1a\uff0f\uff0fevil'],
  ['a number of a host', '203.0.113.7'],
])('A1, X34: %s is none', (_, typed) => {
  expect(accepts(typed)).toBe(false);
});

it.each([
  ['a turned direction', 'Mar\u202etin\u202c', 'Martin'],
  ['an isolate', '\u2066Martin\u2069', 'Martin'],
  ['a space without width', 'Mar\u200btin', 'Martin'],
  ['a hyphen that does not show', 'Mar\u00adtin', 'Martin'],
  ['a mark of byte order', '\ufeffMartin', 'Martin'],
  ['a letter without shape', 'Martin\u3164', 'Martin'],
  ['a tag', 'Martin\u{e0041}', 'Martin'],
  ['blanks around it', ' Martin\t\n', 'Martin'],
])('A1: %s is dropped', (_, typed, read) => {
  expect(name.parse(typed)).toBe(read);
});

it.each(['488', '٤٨٨', '۴۸۸', '४८८', '４８８', ' 4 8 8 ', '\u200e488\u200f', '488.', '488,', '(488)', '#488'])(
  'reads the code %j',
  typed => {
    expect(code.parse(typed)).toBe('488');
  },
);

it.each(['488 est votre code', 'Votre code : 488.', 'Code：٤٨٨', '488 — your code'])('reads the code in %j', typed => {
  expect(code.parse(typed)).toBe('488');
});

it.each(['488 ou 489', '488, 5 minutes', 'code 4.88', '488²', 'x488', '488 (2)', 'code'])('%j is ambiguous', typed => {
  expect(code.safeParse(typed).success).toBe(false);
});

it.each(['48', '4 8', '123456789', '48a', '4-8-8', '', '٤٨', '1'.repeat(65)])('%j is no code', typed => {
  expect(code.safeParse(typed).success).toBe(false);
});

it('A1: a body full of letters is refused as soon as a name', async () => {
  const read = () => expect(accepts(`${'a'.repeat(60_000)}\n`)).toBe(false);
  expect(await processorTime(read)).toBeLessThan(1000);
});

describe('a postal address', () => {
  it.each([
    '12 rue des Tilleuls, 75011 Paris',
    '3 bis, av.Foch, 75116 Paris',
    '12 Bd.Voltaire, Bât.A, 75011 Paris',
    '8 pl. du Dr.Roux, 94000 Créteil',
    '1 rue J.Jaurès, B.P. 12, 97300 Cayenne',
    'Goethestr.12, 50667 Köln',
    'P.za Garibaldi 4, 20121 Milano',
    'R. Augusta 12, 1.º Dto., 1100-053 Lisboa',
    'C/ Mayor, 5, 3.º izq., 28013 Madrid',
    'Tél. 01.42.68.53.00, 75008 Paris',
  ])('%j is one', typed => {
    expect(address.safeParse(typed).success).toBe(true);
  });

  it.each([
    'https://evil.example',
    '12 rue des Tilleuls, www.evil.example',
    '12 rue des Tilleuls evil.example',
    'bd.evil.example',
    't.co/3xyz',
    'st.co/3xyz',
    '203.0.113.7',
    'evil\uff0eexample',
    'A\nB',
    '---',
  ])('X34: %j is none', typed => {
    const read = address.safeParse(typed);
    expect(read.error?.issues[0]?.message).toBe('invalid_address');
  });
});

it('X34: a reference for staff holds no link', () => {
  expect(reference.parse(' K7Q-4MX ')).toBe('K7Q-4MX');
  expect(reference.safeParse('bit.ly/3xyz').success).toBe(false);
});

it.each([
  ['Dr.Martin', 'Dr. Martin'],
  ['Dott.ssa Rossi', 'Dott.ssa Rossi'],
  ['Prof.Dott.ssa Rossi', 'Prof. Dott.ssa Rossi'],
  ['Prof.Dr.Martin', 'Prof. Dr. Martin'],
  ['Dr.med. Müller', 'Dr. med. Müller'],
  ['M.Dupont', 'M. Dupont'],
  ['St.Pierre', 'St. Pierre'],
  ['ดร.สมชาย', 'ดร. สมชาย'],
  ['M.-C. Dupont', 'M.-C. Dupont'],
])('X34: %s is kept as %s', (typed, kept) => {
  expect(name.parse(typed)).toBe(kept);
});

it.each(['evil.example', 'x.com', 't.co/3', 'www.dr.example', 'Dr.evil.example', 'Jean.Dupont'])(
  'X34: %s stays refused',
  typed => {
    expect(accepts(typed)).toBe(false);
  },
);

it.each([
  '"T3x"',
  '<T3x>',
  '(T3x)',
  '#T3x',
  '%20T3x',
  '“T3x”',
  ' T3x).',
  'T3x&utm_source=a',
  'T3x%20',
  'T3x#top',
  '\u200bT3x.',
  'https://patients.example/rendez-vous#T3x',
  '<https://patients.example/rendez-vous#T3x>',
  'https://safe.example/?url=https%3A%2F%2Fpatients.example%2Fr%23T3x&data=1',
])('a link is read from %s', pasted => {
  expect(linkToken.parse(pasted)).toBe('T3x');
});
