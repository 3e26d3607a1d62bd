/** A pass tells the sealed subject, for as long as it was sealed, and nothing else does. */
import { deriveKeys } from '../../../core/keyed-digest.ts';
import { readPass, sealPass } from '../../../core/reminder/reminder-pass.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const keys = deriveKeys('k'.repeat(64));
const context = makeReminderContext({ practitioner: 'Dr Éléonore Müller 王' });
const pass = sealPass(keys, context, noon + 30 * minute);

it('opens to what was sealed, and until when', () => {
  expect(readPass(keys, pass)).toEqual({ context, expiresAt: noon + 30 * minute });
});

it('X07: no longer opens when any single character of it is another', () => {
  for (let i = 0; i < pass.length; i++) {
    const changed = pass.slice(0, i) + (pass[i] === 'A' ? 'B' : 'A') + pass.slice(i + 1);
    // The last character of a base64 text may carry bits that mean nothing; the seal is compared as text nevertheless.
    expect([i, readPass(keys, changed)]).toEqual([i, undefined]);
  }
});

it('F15: does not open with the keys of another secret', () => {
  expect(readPass(deriveKeys('l'.repeat(64)), pass)).toBeUndefined();
});

it.each(['', '.', '..', 'e30.', 'e30', '{}.{}', `${'A'.repeat(2000)}.${'A'.repeat(43)}`, '\u0000.\u0000'])(
  'X08: %j is no pass, and no fault either',
  text => {
    expect(readPass(keys, text)).toBeUndefined();
  },
);
