/** Texts of the pages stand in elements of their own, so that a translation of the browser stays true (requirement Q2). */
import { createElement, Fragment, type VNode } from 'preact';
import '../../../web/words-in-elements.ts';

/** Keys and words of the children. */
const childrenOf = ({ props }: VNode) =>
  [props.children].flat().map(child => {
    const { type, key, props: inner } = (child ?? {}) as VNode;
    return type === 'span' ? [key, inner.children] : child;
  });

test('a sentence is an element that is named after its words', () => {
  expect(childrenOf(createElement('p', null, 'Bonjour'))).toEqual([['0 1 Bonjour', 'Bonjour']]);
  expect(childrenOf(createElement('p', null, 12))).toEqual([['0 1 12', '12']]);
});

test('neighbours make one sentence, and an element that comes and goes changes the name of no other', () => {
  const bold = createElement('b', null);
  expect(childrenOf(createElement('p', null, 'Il reste ', 2, ' essais.', bold, 'Fin'))).toEqual([
    ...[false, false, ['2 1 Il reste 2 essais.', 'Il reste 2 essais.']],
    ...[bold, ['4 1 Fin', 'Fin']],
  ]);
  const ends = [bold, false].map(child => childrenOf(createElement('p', null, 'Un', child, 'Fin')).at(-1));
  expect(ends).toEqual([
    ['2 1 Fin', 'Fin'],
    ['2 1 Fin', 'Fin'],
  ]);
});

test('a list of texts is left as it was given', () => {
  const lines = ['Un', 'Deux'];
  expect(childrenOf(createElement(Fragment, null, lines))).toEqual([false, ['1 1 UnDeux', 'UnDeux']]);
  expect(lines).toEqual(['Un', 'Deux']);
});

test('blanks, components and options have no element inside', () => {
  const Part = ({ children }: { children: string }) => children;
  expect(createElement(Part, null, 'Bonjour').props.children).toBe('Bonjour');
  expect(childrenOf(createElement('p', null, ' '))).toEqual([' ']);
  const option = createElement('option', { key: 'fr' }, 'Compte');
  expect([option.key, option.props.children]).toEqual(['fr Compte', 'Compte']);
});

test('a short word with a hyphen is not parted at the end of a line, and a long one is', () => {
  const whole = (words: string) => {
    const { props } = createElement('p', null, words).props.children as VNode<{ children: unknown }>;
    const parts = [props.children].flat() as VNode<{ class?: string; children: unknown }>[];
    return parts.filter(part => part.props?.class === 'whole').map(part => part.props.children);
  };
  expect(whole('Ce numéro est-il toujours le vôtre ? Gardez-le.')).toEqual(['est-il', 'Gardez-le']);
  expect(whole('Votre adresse e-mail')).toEqual(['e-mail']);
  expect(whole('Ihre E-Mail-Adresse')).toEqual(['E-Mail']);
  expect(whole('un rendez-vous à Saint-Barthélemy-d’Anjou, 12-14, K7Q-4MX')).toEqual([]);
});
