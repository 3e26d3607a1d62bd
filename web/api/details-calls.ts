/** The calls that change password, phone and e-mail. A step-up gives the browser another cookie: nothing else is asked meanwhile. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type { changeAnswer } from '../../lambdas/contract/account-answers.ts';
import type { Challenge, Channel } from './account-calls.ts';
import { type ApiRequest, ask, type Failure } from './client.ts';

export type ContactKind = 'phone' | 'email';
export type Change = z.output<typeof changeAnswer>['change'];
type Answer<T> = Promise<Result<T, Failure>>;
/** Nothing where it is proven; else a code is on its way. */
type Proof = { readonly challenge: Challenge } | null;

const call = <T>(method: ApiRequest['method'], path: ApiRequest['path'], language: string, body: object): Answer<T> =>
  ask<T>({ method, path, language, withCookies: true, body });

export const detailsCalls = (language: string) => ({
  proveByPassword: (password: string): Answer<Proof> => call('POST', '/api/me/step-up', language, { password }),
  orderProof: (channel?: Channel): Answer<Proof> =>
    call('POST', '/api/me/step-up', language, channel === undefined ? {} : { channel }),
  proveByCode: (challenge: string, code: string): Answer<Proof> =>
    call('POST', '/api/me/step-up', language, { challenge, code }),
  /** The id of a change is a challenge's, too. */
  sendAgain: (id: string): Answer<{ readonly challenge: Challenge }> =>
    call('POST', `/api/challenges/${id}/resend`, language, {}),
  changePassword: (password: string): Answer<null> => call('PUT', '/api/me/password', language, { password }),
  requestChange: (kind: ContactKind, to: string): Answer<{ readonly change: Change }> =>
    call('POST', `/api/me/${kind}-changes`, language, { [kind]: to }),
  confirmChange: (kind: ContactKind, id: string, code: string): Answer<null> =>
    call('POST', `/api/me/${kind}-changes/${id}/confirm`, language, { code }),
});

/** The token of the link begins with the id of the change. */
export const confirmNewEmail = (token: string, language: string): Answer<null> =>
  call('POST', `/api/me/email-changes/${token.slice(0, 32)}/confirm`, language, { token });
