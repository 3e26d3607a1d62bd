/** The account that a finished sign-up opens. */
import { accountOf } from '../../../core/account/account.ts';
import { noon } from '../../support/clock.ts';
import { makeSignUp } from '../../support/sign-up.ts';

it('has what was typed and proven, and an id that a repetition makes again', () => {
  const signUp = makeSignUp();
  const { id: signUpId, accountId: id, passwordHash: hash, phoneDigest, emailDigest } = signUp;
  expect(accountOf(signUp, noon)).toEqual({
    account: {
      ...{ id, signUpId, openedAt: noon, language: 'fr', door: 'direct' },
      ...{ phone: '+33612345678', line: 'mobile', isCallable: true, phoneDigest },
      // Nobody has proven it: a claim (requirement M1).
      ...{ email: 'camille@exemple.fr', emailDigest, emailStatus: 'claimed', emailSince: noon },
    },
    credential: { kind: 'password', hash, version: 1, changedAt: noon },
  });
});

it('is none once what was typed is dropped', () => {
  const { contact: _c, ...withoutContact } = makeSignUp();
  const { passwordHash: _p, ...withoutPassword } = makeSignUp();
  expect([accountOf(withoutContact, noon), accountOf(withoutPassword, noon)]).toEqual([undefined, undefined]);
});
