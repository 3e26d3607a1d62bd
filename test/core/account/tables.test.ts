/** The tables of the state machines around an account, stated once more. */
import { resetTransitions } from '../../../core/account/password-reset.ts';
import { releaseTransitions } from '../../../core/account/phone-release.ts';
import { isFinal, sourcesOf } from '../../../core/transitions.ts';

describe('the state machines of an account', () => {
  it('P3: a reset is used once, and only after it was granted', () => {
    expect(sourcesOf(resetTransitions, 'used')).toEqual(['granted']);
    expect(sourcesOf(resetTransitions, 'cancelled')).toEqual(['proving', 'granted']);
    expect([isFinal(resetTransitions, 'used'), isFinal(resetTransitions, 'cancelled')]).toEqual([true, true]);
  });

  it('M2: a phone is kept or released, and not both', () => {
    expect(sourcesOf(releaseTransitions, 'released')).toEqual(['asked']);
    expect(sourcesOf(releaseTransitions, 'kept')).toEqual(['asked']);
  });
});
