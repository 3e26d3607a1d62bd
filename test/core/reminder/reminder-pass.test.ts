/** A pass says what it was sealed for, for as long as it was sealed, and nothing else does. */
import { deriveKeys } from '../../../core/keyed-digest.ts';
import { openPass, sealPass } from '../../../core/reminder/reminder-pass.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const keys = deriveKeys('k'.repeat(64));
const context = makeReminderContext({ practitioner: 'Dr Éléonore Müller 王' });
const pass = sealPass(keys, context, noon + 30 * minute);

it('opens to what was sealed, until it expires', () => {
  expect(openPass(keys, pass, noon)).toEqual(context);
  expect(openPass(keys, pass, noon + 30 * minute - 1)).toEqual(context);
  expect(openPass(keys, pass, noon + 30 * minute)).toBeUndefined();
});

it('X07: no longer opens when any single character of it is another', () => {
  for (let i = 0; i < pass.length; i++) {
    const changed = pass.slice(0, i) + (pass[i] === 'A' ? 'B' : 'A') + pass.slice(i + 1);
    // The last character of a base64 text may carry bits that mean nothing; the seal is compared as text nevertheless.
    expect([i, openPass(keys, changed, noon)]).toEqual([i, undefined]);
  }
});

it('F15: does not open with the keys of another secret', () => {
  expect(openPass(deriveKeys('l'.repeat(64)), pass, noon)).toBeUndefined();
});

it.each(['', '.', '..', 'e30.', 'e30', '{}.{}', `${'A'.repeat(2000)}.${'A'.repeat(43)}`, '\u0000.\u0000'])(
  'X08: %j is no pass, and no fault either',
  text => {
    expect(openPass(keys, text, noon)).toBeUndefined();
  },
);
