/** A fresh proof of a signed-in person, and how long it is good for. */
import { sha256 } from '../../../core/keyed-digest.ts';
import { isSteppedUp } from '../../../core/session/session.ts';
import { prolonged, steppedUp, wasProvenSince } from '../../../core/session/step-up.ts';
import { makeSession } from '../../support/accounts.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const bytes = (size: number) => Buffer.alloc(size, 7);
const session = makeSession();

it('H4: lasts ten minutes', () => {
  const proven = prolonged(session, configuration, noon);
  expect([noon + 10 * minute - 1, noon + 10 * minute].map(at => isSteppedUp(proven, at))).toEqual([true, false]);
});

it('G1: moves a browser to another token, and keeps everything else', () => {
  const { session: proven, token = '' } = steppedUp(session, bytes, configuration, noon);
  const { tokenHash, steppedUpUntil, seenAt, ...rest } = proven;
  const { tokenHash: before, seenAt: _seen, ...kept } = session;
  expect(rest).toEqual(kept);
  expect([tokenHash, steppedUpUntil, seenAt]).toEqual([sha256(token), noon + 10 * minute, noon]);
  expect(tokenHash).not.toBe(before);
});

it('G1: leaves a bearer its token', () => {
  const bearer = makeSession({ client: 'bearer' });
  expect(steppedUp(bearer, bytes, configuration, noon)).toEqual({
    session: { ...bearer, seenAt: noon, steppedUpUntil: noon + 10 * minute },
  });
});

it.each([
  ['before it', noon - 1, true],
  ['at the same moment', noon, true],
  ['after it', noon + 1, false],
])('H4: a proof of now counts for a password that changed %s: %s, %s', (_, changedAt, counts) => {
  expect(wasProvenSince(prolonged(session, configuration, noon), changedAt, configuration)).toBe(counts);
});

it('H4: a session that was never proven counts for nothing', () => {
  expect(wasProvenSince(session, 0, configuration)).toBe(false);
});
