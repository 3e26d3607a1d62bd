/** The part of the section "Account" about e-mails that are only claimed, in the OpenAPI document. */
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as requests from '../../account-requests.ts';
import { body, bodyProblems, problems } from '../parts.ts';
import { linkToken } from './examples.ts';
import { noContent, open } from './parts.ts';

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
        'about a new device ends every session of the account and forgets that device. Saying it twice is saying it.',
      ...open,
      ...body(requests.withToken, { token: linkToken }),
      responses: { ...noContent('Done'), ...problems(...bodyProblems, 'token_unusable', 'too_many_requests') },
    },
  },
};
