/** Which code the next send carries, and whose budget a guess at it is. */
import { nextCode } from '../../../core/verification-code/resending.ts';
import { isInHand, isShort } from '../../../core/verification-code/verification-code.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const sent = { id: 'sent', length: 3, attempts: 2, drawnAt: noon - minute, expiresAt: noon + 4 * minute };
const fresh = (length = 3) => ({ id: 'fresh', length });

describe('the code of the next send', () => {
  it('is the one in hand, with its attempts and its expiry, while it lives long enough', () => {
    expect(nextCode({ code: sent }, fresh(), configuration, noon)).toBe(sent);
  });

  it.each([
    ['it has expired', { ...sent, expiresAt: noon }, fresh()],
    ['no attempt is left', { ...sent, attempts: 3 }, fresh()],
    ['its length was escalated', sent, fresh(6)],
  ])('is a fresh one once %s', (_, code, drawn) => {
    expect(nextCode({ code }, drawn, configuration, noon)).toEqual({ ...drawn, attempts: 0, drawnAt: noon });
  });
});

it.each([
  [3, true],
  [5, true],
  [6, false],
  [8, false],
])('B2: a guess at %i digits counts against the budget of short codes: %s', (length, expected) => {
  expect(isShort({ length }, configuration)).toBe(expected);
});

it.each([
  ['that was not sent', undefined, false],
  ['whose life begins with this very message', noon + 5 * minute, false],
  ['that an earlier message carried', noon + 5 * minute - 1, true],
  ['that has expired', noon, false],
])('a code %s is in a patient’s hand: %s', (_, expiresAt, expected) => {
  expect(isInHand({ ...(expiresAt !== undefined && { expiresAt }) }, configuration, noon)).toBe(expected);
});
