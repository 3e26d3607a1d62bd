/** The part of the section "Account" about its password, phone and e-mail, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
import { answer, body, bodyProblems, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, sessionProblems, signedIn, withId } from './parts.ts';

const proof = {
  challenge: ['The `challenge.id` that the order of a code answered.', examples.challenge.id],
  code: ['All six digits of the code that was sent; with `challenge`.', '123456'],
  channel: ['Of a code that is ordered: a text message, or a call by a robot.', 'voice'],
  password: ['The one of the account.', examples.signIn.password],
} as const;

const ofChange = withId('Of the change, as its request answered.', examples.phoneChange.change.id);
const typedTwice = ['The same address, typed a second time.', 'camille.martin@exemple.fr'] as const;
const codeProblems = [
  ...(['unknown_challenge', 'already_answered', 'wrong_code'] as const),
  ...(['code_expired', 'too_many_attempts'] as const),
] as const;

export const detailsPaths: ZodOpenApiPathsObject = {
  '/api/me/step-up': {
    post: {
      operationId: 'stepUp',
      summary: 'Proves once more who is signed in.',
      description:
        'By the `password`, or by a code: without either, six digits go to the phone; `challenge` and `code` answer them. It is good for ' +
        'ten minutes. A browser gets another cookie. Beyond the budget of wrong passwords of this device a code is sent in the place of an answer.',
      ...signedIn,
      ...body(requests.stepUp, { password: examples.signIn.password }, proof),
      responses: {
        ...noContent('Proven'),
        202: answer('A code is on its way', answers.challengeAnswer, { challenge: examples.challenge }),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...(['wrong_password', 'no_other_way', 'unknown_challenge', 'already_answered', 'wrong_code'] as const),
          ...(['code_expired', 'too_many_attempts', 'too_many_codes', 'too_many_requests'] as const),
        ),
      },
    },
  },
  '/api/me/password': {
    put: {
      operationId: 'changePassword',
      summary: 'Changes the password.',
      description:
        'Within ten minutes of a step-up. Every other session ends, every other device proves its phone again, and the owner is told.',
      ...signedIn,
      ...body(requests.changePassword, { password: 'Boussole17Jaune' }),
      responses: {
        ...noContent('The password is the new one'),
        ...problems(...bodyProblems, ...sessionProblems, 'step_up_required'),
      },
    },
  },
  '/api/me/phone-changes': {
    post: {
      operationId: 'requestPhoneChange',
      summary: 'Asks for another phone.',
      description:
        'Within ten minutes of a step-up. Six digits go to the new phone; the old one serves until they are typed. `/api/challenges/{id}/resend` ' +
        'asks for the code again. The sends share the budget of the phone with sign-ups. While a change of e-mail may be taken back, the step-up is by a ' +
        'code to the old phone: else `old_phone_first`.',
      ...signedIn,
      ...body(requests.changePhone, { phone: '06 98 76 54 32' }),
      responses: {
        202: answer('A code is on its way', answers.changeAnswer, examples.phoneChange),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...(['step_up_required', 'old_phone_first', 'too_many_codes', 'too_many_requests'] as const),
        ),
      },
    },
  },
  '/api/me/phone-changes/{id}/confirm': {
    post: {
      operationId: 'confirmPhoneChange',
      summary: 'Proves the new phone.',
      description:
        'In any session of the account that asked, under the same password. The old phone and the e-mail are told. `phone_taken` is said to nobody ' +
        'who has not proven the phone.',
      ...signedIn,
      ...ofChange,
      ...body(requests.confirmPhoneChange, { code: '123456' }, { code: examples.sixDigits }),
      responses: {
        ...noContent('The phone is the new one'),
        ...problems(...bodyProblems, ...sessionProblems, ...codeProblems, 'old_phone_first', 'phone_taken'),
      },
    },
  },
  '/api/me/email-changes': {
    post: {
      operationId: 'requestEmailChange',
      summary: 'Asks for another e-mail.',
      description:
        'Within ten minutes of a step-up. A code and a link go to the new address; the old one serves until it is proven. The answer is the same ' +
        'whoever has the address. One that is only claimed is proven in this way, too.',
      ...signedIn,
      ...body(requests.changeEmail, { email: 'camille.martin@exemple.fr' }, { emailConfirmation: typedTwice }),
      responses: {
        202: answer('A code is on its way', answers.changeAnswer, examples.emailChange),
        ...problems(...bodyProblems, ...sessionProblems, 'step_up_required', 'too_many_codes', 'too_many_requests'),
      },
    },
  },
  '/api/me/email-changes/{id}/confirm': {
    post: {
      operationId: 'confirmEmailChange',
      summary: 'Proves the new e-mail.',
      description:
        'By the code, or by the token of the link, in any session of the account that asked, under the same password. The old address is told. An ' +
        'account that never confirmed the address loses it. `email_taken` is said to nobody who has not proven the address.',
      ...signedIn,
      ...ofChange,
      ...body(requests.confirmChange, { token: examples.linkToken }, { code: examples.sixDigits }),
      responses: {
        ...noContent('The e-mail is the new one'),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...codeProblems,
          ...(['email_taken', 'token_unusable', 'too_many_requests'] as const),
        ),
      },
    },
  },
};
