/** Every detail that the record has must be the one that was typed, and it has at least one (C2, C4). */
import { matches, typedContact } from '../../../core/reminder/matching.ts';
import { makeRecord } from '../../support/practice-records.ts';

const typed = { phone: '+33612345678', emailKey: 'camille@exemple.fr' };
const other = { phone: '+33687654321', emailKey: 'sasha@exemple.fr' };

it.each([
  ['both', typed, true],
  ['the phone alone', { phone: typed.phone }, true],
  ['the e-mail alone', { emailKey: typed.emailKey }, true],
  ['another phone', { ...typed, phone: other.phone }, false],
  ['another e-mail', { ...typed, emailKey: other.emailKey }, false],
  ['another phone alone', { phone: other.phone }, false],
  ['another e-mail alone', { emailKey: other.emailKey }, false],
  ['neither as typed', other, false],
  ['no detail at all', {}, false],
])('a record with %s', (_, noted, expected) => {
  expect(matches(typed, makeRecord(noted))).toBe(expected);
});

it('an e-mail that could not be read matches none', () => {
  expect(matches({ ...typed, emailKey: '' }, makeRecord(typed))).toBe(false);
});

it('compares the typed e-mail by its key, whatever its letters', () => {
  expect(typedContact({ phone: '+33612345678', email: 'Camille@Exemple.fr' })).toEqual(typed);
  expect(typedContact({ phone: '+33612345678', email: 'unreadable' }).emailKey).toBe('');
});
