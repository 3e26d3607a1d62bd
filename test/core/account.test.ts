/** The account that a finished sign-up opens. */
import { accountOf } from '../../core/account.ts';
import { noon } from '../support/clock.ts';
import { makeSignUp } from '../support/sign-up.ts';

it('has what was typed and proven, and an id that a repetition makes again', () => {
  const signUp = makeSignUp();
  expect(accountOf(signUp, noon)).toEqual({
    id: signUp.accountId,
    phone: '+33612345678',
    line: 'mobile',
    email: 'camille@exemple.fr',
    passwordHash: signUp.passwordHash,
    language: 'fr',
    door: 'direct',
    signUpId: signUp.id,
    openedAt: noon,
  });
});

it('is none once what was typed is dropped', () => {
  const { contact: _c, ...withoutContact } = makeSignUp();
  const { passwordHash: _p, ...withoutPassword } = makeSignUp();
  expect([accountOf(withoutContact, noon), accountOf(withoutPassword, noon)]).toEqual([undefined, undefined]);
});
