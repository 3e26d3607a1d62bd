/** The meaning of an answer to the code, once it was counted. */
import { judgeAnswer } from '../../../core/sign-up/answer.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../../core/verification-code/verification-code.ts';
import { minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const configuration = makeConfiguration();
const codeKey = new Uint8Array(32).fill(7);

function answered(attempts: number, sends = 1): SignUp {
  const signUp = makeSignUp({ status: 'awaiting_code' });
  return {
    ...signUp,
    code: { ...signUp.code, attempts, expiresAt: noon + 5 * minute },
    send: { ...signUp.send, number: sends },
  };
}

const digitsOf = ({ code }: SignUp, phone = '+33612345678') => codeDigits(codeKey, code, phone);
const wrong = (signUp: SignUp) => (digitsOf(signUp) === '111' ? '222' : '111');

it.each([1, 2, 3])('the right code is right as answer %i', attempts => {
  const signUp = answered(attempts, 4);
  expect(judgeAnswer(signUp, digitsOf(signUp), codeKey, configuration)).toEqual({ outcome: 'right' });
});

it('B5: the code of another phone is wrong', () => {
  const signUp = { ...answered(1), code: { ...answered(1).code, length: 8 } };
  const elsewhere = digitsOf(signUp, '+33612345679');
  expect(judgeAnswer(signUp, elsewhere, codeKey, configuration)).toMatchObject({ outcome: 'wrong' });
});

it.each([
  [1, 1, 2, false],
  [2, 4, 1, false],
  [3, 3, 0, false],
  [3, 4, 0, true],
  [4, 4, 0, true],
])('wrong answer %i to code %i leaves %i attempts, and is the last: %s', (attempts, sends, attemptsLeft, isLast) => {
  const signUp = answered(attempts, sends);
  const judged = judgeAnswer(signUp, wrong(signUp), codeKey, configuration);
  expect(judged).toEqual({ outcome: 'wrong', attemptsLeft, isLast });
});

it('nobody waits for an answer once the contact is dropped', () => {
  const signUp = answered(1);
  const { contact: _, ...ended } = signUp;
  expect(judgeAnswer(ended, digitsOf(signUp), codeKey, configuration)).toEqual({ outcome: 'not_awaiting_code' });
});
