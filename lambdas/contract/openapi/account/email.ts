/** The part of the section "Account" about e-mails that are only claimed, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as requests from '../../account-requests.ts';
import { signUpAnswer } from '../../answers.ts';
import { proven } from '../examples.ts';
import { answer, body, bodyProblems, problems } from '../parts.ts';
import { linkToken, signUpId, sixDigits } from './examples.ts';
import { noContent, open, tags, withId } from './parts.ts';

const ofSignUp = {
  tags,
  security: [{ accessToken: [] }],
  ...withId('Of the sign-up, as its start answered.', signUpId),
};

const emailProof = {
  ...{ sentTo: 'c•••@exemple.fr', length: 6, expiresAt: '2026-11-12T13:40:00.000Z', attemptsLeft: 3 },
  ...{ resendAfter: '2026-11-12T13:31:00.000Z', sendsLeft: 3 },
};
const awaitsProof = { ...proven, status: 'awaiting_email_proof', emailProof };

export const emailPaths: ZodOpenApiPathsObject = {
  '/api/email-confirmations': {
    post: {
      operationId: 'confirmEmail',
      summary: 'Confirms the e-mail of an account, from the link in its welcome.',
      description:
        'Confirming twice is confirming. The link is good for thirty days by default, and only while the account has that e-mail.',
      ...open,
      ...body(requests.withToken, { token: linkToken }),
      responses: { ...noContent('The e-mail is confirmed'), ...problems(...bodyProblems, 'token_unusable') },
    },
  },
  '/api/not-me': {
    post: {
      operationId: 'notMe',
      summary: 'Says “this was not me”, from a link in a message.',
      description:
        'The link of the welcome takes the e-mail off the account, and never the account itself; the owner is told. The link of the message ' +
        'about a new device ends every session of the account and forgets that device. The link of the message about a new phone, e-mail or ' +
        'password also puts the old phone or e-mail back, for three days. Saying it twice is saying it.',
      ...open,
      ...body(requests.withToken, { token: linkToken }),
      responses: { ...noContent('Done'), ...problems(...bodyProblems, 'token_unusable', 'too_many_requests') },
    },
  },
  '/api/sign-ups/{id}/email-proof/send': {
    post: {
      operationId: 'sendEmailProof',
      summary: 'Asks for the code that proves the e-mail of a sign-up.',
      description:
        'While `signUp.status` is `awaiting_email_proof`: an account claims the e-mail, and never confirmed it. Tell the patient first to sign in, to ' +
        'reset the password or to contact us. Six digits go to the e-mail; the same code comes again while it can be answered.',
      ...ofSignUp,
      responses: {
        202: answer('Ordered', signUpAnswer, { signUp: awaitsProof }),
        ...problems('not_found', 'not_awaiting_email_proof', 'too_soon', 'too_many_requests', 'too_many_codes'),
      },
    },
  },
  '/api/sign-ups/{id}/email-proof': {
    post: {
      operationId: 'answerEmailProof',
      summary: 'Proves the e-mail with the code.',
      description:
        'The answer is counted before it is compared. The account that only claims the e-mail loses it when the new account opens, and its owner is told.',
      ...ofSignUp,
      ...body(requests.answerChallenge, { code: '123456' }, { code: sixDigits }),
      responses: {
        200: answer('The e-mail is proven', signUpAnswer, { signUp: { ...proven, status: 'awaiting_consent' } }),
        ...problems(
          ...bodyProblems,
          ...(['not_found', 'not_awaiting_email_proof'] as const),
          ...(['wrong_code', 'code_expired', 'too_many_attempts'] as const),
        ),
      },
    },
  },
};
