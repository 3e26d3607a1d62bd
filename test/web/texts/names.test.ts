/** Names inside words: kept from translation, and their direction to themselves (requirement Q7). */
import { createElement, type VNode } from 'preact';
import { noteName, parseNoting, splitAtNames } from '../../../web/names.ts';
import '../../../web/words-in-elements.ts';

type Element = VNode<{ readonly children: unknown; readonly translate?: boolean }>;

test('the names of an answer are found in every sentence after it: of practices, practitioners and patients', () => {
  const answer = {
    practice: { name: 'Cabinet du Parc', phone: '+33180000101' },
    appointments: [{ practitioner: 'Dr Tilleul', patient: { firstName: 'Camille', lastName: 'Martin' } }],
  };
  expect(parseNoting(JSON.stringify(answer))).toEqual(answer);
  expect(splitAtNames('Appeler le Cabinet du Parc au 01 80 00 01 01')).toEqual([
    ...['Appeler le ', 'Cabinet du Parc', ' au 01 80 00 01 01'],
  ]);
  expect(splitAtNames('Camille Martin')).toEqual(['', 'Camille', ' ', 'Martin', '']);
  expect(splitAtNames('avec le Dr Tilleul')).toEqual(['avec le ', 'Dr Tilleul', '']);
  expect(splitAtNames('+33180000101')).toEqual(['+33180000101']);
});

test.each([
  ['a part of a longer word', 'Martin', 'Martinique'],
  ['a single letter', 'A', 'A demain'],
  ['only blanks', '  ', 'deux  blancs'],
])('%s is no name', (_, name, words) => {
  noteName(name);
  expect(splitAtNames(words)).toEqual([words]);
});

test('of two names that begin alike the longer one is found, and signs in a name stand for themselves', () => {
  noteName('Clinique (Nord)');
  noteName('Clinique (Nord) Sud');
  expect(splitAtNames('la Clinique (Nord) Sud.')).toEqual(['la ', 'Clinique (Nord) Sud', '.']);
  noteName('Centre A.B');
  noteName('Cabinet cabinet-1');
  expect(splitAtNames('Centre AxB')).toEqual(['Centre AxB']);
  noteName('د. ليلى');
  expect(splitAtNames('avec \u2068د. ليلى\u2069 à 9:00')).toEqual(['avec \u2068', 'د. ليلى', '\u2069 à 9:00']);
});

test('a name is an element of its own in the sentence, which is another one once the name is known', () => {
  const sentence = () => createElement('p', null, 'avec Dr Érable').props.children as Element;
  const before = sentence();
  expect(before).toMatchObject({ key: '0 1 avec Dr Érable', props: { children: 'avec Dr Érable' } });
  noteName('Dr Érable');
  const after = sentence();
  expect(after.key).not.toBe(before.key);
  expect(after.props.children).toEqual([
    'avec ',
    expect.objectContaining({ type: 'bdi', props: { translate: false, children: 'Dr Érable' } }),
    '',
  ]);
});
