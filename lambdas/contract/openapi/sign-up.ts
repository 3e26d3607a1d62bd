/** The section "Sign-up" of the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { shortestKey } from '../../../core/sign-up/repetition.ts';
import * as answers from '../answers.ts';
import * as requests from '../requests.ts';
import { described } from './described.ts';
import * as examples from './examples.ts';
import { answer, body, bodyProblems, inLanguage, language, pathId, problems } from './parts.ts';

const tags = ['Sign-up'];
const ofSignUp = {
  tags,
  requestParams: {
    ...language,
    path: z.object({ id: pathId('Of the sign-up, as its start answered.', examples.signUp.id) }),
  },
  security: [{ accessToken: [] }],
};

const idempotencyKey = described(
  z.string().check(z.minLength(shortestKey)),
  'Drawn at random for each form, 128 bits. The same request under the same key is one sign-up, for as long as it is open; ' +
    'any other request under it is refused with `idempotency_key_reused`.',
  'b1f7a3f0-5c0d-4c60-9d6a-0b6c6d0f5a77',
);

export const signUpPaths: ZodOpenApiPathsObject = {
  '/api/sign-ups': {
    post: {
      operationId: 'startSignUp',
      tags,
      summary: 'Starts a sign-up; a code is sent to the phone.',
      description:
        'The answer is the same whether an account with this phone or e-mail exists or not. Keep `accessToken`: every other ' +
        'call of this sign-up needs it. Follow `signUp.status` from here.',
      security: [],
      requestParams: { header: z.extend(language.header, { 'Idempotency-Key': z.optional(idempotencyKey) }) },
      ...body(requests.startSignUp, examples.form),
      responses: {
        202: answer('Accepted', answers.startedAnswer, { signUp: examples.started, accessToken: examples.accessToken }),
        ...problems(
          ...bodyProblems,
          'idempotency_key_reused',
          'phone_first',
          'slot_gone',
          'too_many_requests',
          'too_many_codes',
        ),
      },
    },
  },
  '/api/sign-ups/{id}': {
    get: {
      operationId: 'readSignUp',
      summary: 'How far the sign-up is.',
      description: 'Ask about once a second while the patient waits. A wrong token is answered like a wrong id.',
      ...ofSignUp,
      responses: {
        200: answer('The sign-up', answers.signUpAnswer, { signUp: examples.signUp }),
        ...problems('not_found'),
      },
    },
    delete: {
      operationId: 'abandonSignUp',
      summary: 'Gives up; what was typed is dropped.',
      description: 'Giving up twice is giving up. Once the account is being opened it is too late.',
      ...ofSignUp,
      responses: {
        204: { description: 'Given up', headers: inLanguage },
        ...problems('not_found', 'already_completed'),
      },
    },
  },
  '/api/sign-ups/{id}/code': {
    post: {
      operationId: 'answerCode',
      summary: 'Proves the phone with the code.',
      description:
        'The answer is counted before it is compared. A code is used up by its first right answer. Where somebody guesses, a short ' +
        'code that is out already is answered `code_expired`, and a longer one goes out at once: read `signUp.code` again.',
      ...ofSignUp,
      ...body(requests.answerCode, { code: '123' }),
      responses: {
        200: answer('The phone is proven', answers.signUpAnswer, { signUp: examples.proven }),
        ...problems(
          ...bodyProblems,
          'not_found',
          'wrong_code',
          'code_expired',
          'too_many_attempts',
          'too_many_look_ups',
          'not_awaiting_code',
          'sign_up_expired',
        ),
      },
    },
  },
  '/api/sign-ups/{id}/code/resend': {
    post: {
      operationId: 'resendCode',
      summary: 'Asks for the code again, maybe by a call.',
      description:
        'From `signUp.code.resendAfter` on, `signUp.code.sendsLeft` times. The same code comes again while it lives long enough. ' +
        'A page that finds `signUp.code.delivery` `on_request` calls this once the patient is there.',
      ...ofSignUp,
      ...body(requests.resendCode, { channel: 'voice' }),
      responses: {
        202: answer('Ordered', answers.signUpAnswer, { signUp: examples.signUp }),
        ...problems(
          ...bodyProblems,
          'not_found',
          'too_soon',
          'too_many_requests',
          'too_many_codes',
          'not_awaiting_code',
          'sign_up_expired',
        ),
      },
    },
  },
  '/api/sign-ups/{id}/contact': {
    patch: {
      operationId: 'changeContact',
      summary: 'Mends the phone or the e-mail before the code is proven.',
      description:
        'At least one of the two; an e-mail is typed twice. Another phone gets a new code at once. While a practice is asked ' +
        'for a correction, the details are compared with its record again.',
      ...ofSignUp,
      ...body(requests.changeContact, { phone: '06 12 34 56 79' }),
      responses: {
        202: answer('Changed', answers.signUpAnswer, { signUp: examples.signUp }),
        ...problems(
          ...bodyProblems,
          'not_found',
          'not_changeable',
          'sign_up_expired',
          'contact_differs',
          'too_many_requests',
          'too_many_codes',
        ),
      },
    },
  },
  '/api/sign-ups/{id}/consent': {
    post: {
      operationId: 'giveConsent',
      summary: 'Accepts the privacy notice; the account is then created.',
      description:
        'Noted is the text in the language of `Accept-Language`: send that of the text that was shown, its version and its ' +
        'digest. The same consent again is answered like the first one.',
      ...ofSignUp,
      ...body(requests.giveConsent, { acceptPrivacyNotice: true, privacyNoticeVersion: '2026-11-01' }),
      responses: {
        202: answer('Accepted', answers.signUpAnswer, { signUp: examples.consented }),
        ...problems(...bodyProblems, 'not_found', 'stale_notice', 'not_awaiting_consent', 'sign_up_expired'),
      },
    },
  },
};
