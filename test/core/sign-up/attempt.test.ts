/** Why an answer was not even compared. */
import { type AttemptRefusal, whyNotCounted } from '../../../core/sign-up/attempt.ts';
import type { SignUp, Status } from '../../../core/sign-up/sign-up.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const configuration = makeConfiguration();

function sent(attempts: number, overrides: Partial<SignUp> = {}): SignUp {
  const signUp = makeSignUp({ status: 'awaiting_code' });
  return { ...signUp, code: { ...signUp.code, attempts, expiresAt: noon + 5 * minute }, ...overrides };
}
const expiry = noon + 5 * minute;

describe('an answer that was not counted', () => {
  it.each<[string, SignUp, string, number, AttemptRefusal]>([
    ['came when no code was sent yet', makeSignUp(), '123', noon, 'not_awaiting_code'],
    ['X06: came late', sent(0), '123', expiry, 'code_expired'],
    ['came after the life of the sign-up', sent(0, { expiresAt: noon }), '123', noon, 'sign_up_expired'],
    ['came after it was closed', sent(0, { status: 'expired', expiresAt: noon }), '123', noon, 'sign_up_expired'],
    ['X06: was the fourth', sent(3), '123', noon, 'too_many_attempts'],
    ['X06: was the fourth, and late', sent(3), '123', expiry, 'too_many_attempts'],
    ['was too short', sent(0), '12', noon, 'invalid_code'],
    ['was too long', sent(0), '1234', noon, 'invalid_code'],
    ['came twice at once, and the other was right', sent(1), '123', noon, 'not_awaiting_code'],
  ])('%s', (_, signUp, typed, now, why) => {
    expect(whyNotCounted(signUp, typed, configuration, now)).toBe(why);
  });

  it.each<Status>(['code_accepted', 'awaiting_consent', 'creating', 'completed', 'rejected', 'abandoned'])(
    'X17: came while %s, whatever else is wrong with it',
    status => {
      expect(whyNotCounted(sent(3, { status }), '1', configuration, expiry)).toBe('not_awaiting_code');
    },
  );
});
