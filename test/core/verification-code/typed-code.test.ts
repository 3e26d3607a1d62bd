/** A code as people type it, or paste it with the message around it. */
import { codeOfLength, typedCode } from '../../../core/verification-code/typed-code.ts';
import { processorTime } from '../../support/speed.ts';

it.each([
  '042',
  '042.',
  '042,',
  '(042)',
  '#042',
  ' 0 4 2 ',
  '042 est votre code',
  'Votre code : 042.',
  '\u200e٠٤٢ — رمز',
])('%j is the code 042', typed => {
  expect(typedCode(typed)).toBe('042');
});

it.each(['042 ou 043', '042, 5 minutes', '0.42', '042²', 'x042', '042x', '042\u0000', 'code', ''])(
  '%j is left as it is',
  typed => {
    expect(typedCode(typed)).toBe(typed);
  },
);

it.each([
  ['042', '042', true],
  ['0', '0', true],
  ['0421', '042', true],
  ['0-4-2', '042', true],
  ['０４２', '042', true],
  ['042 est votre code, pendant 5 minutes', '042', true],
  ['Code du 27/11 à 9 h 30 : 042', '042', true],
  ['042 est votre code. @exemple.fr #042', '042', true],
  // Two may be the code: a person looks at what is shown.
  ['042 ou 043', '042', false],
  ['5 minutes : 0 4 2', '504', false],
])('of three digits, %j shows %j, and is surely the code: %s', (typed, digits, isClear) => {
  expect(codeOfLength(typed, 3)).toEqual({ digits, isClear });
});

it('of six digits may be written in two groups', () => {
  expect(codeOfLength('042 137', 6)).toEqual({ digits: '042137', isClear: true });
});

it.each(['1 ', ' ', 'a ', '1a'])('X27: much of %j is read at once', async part => {
  const text = part.repeat(100_000);
  expect(await processorTime(() => [typedCode(`${text}²`), codeOfLength(text, 3)])).toBeLessThan(500);
});
