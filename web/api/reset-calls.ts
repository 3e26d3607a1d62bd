/** The calls about a forgotten password. Cookies go along: a device that the account knows needs one proof less. */
import type { z } from 'zod/mini';
import { longToken } from '../../core/account/short-token.ts';
import type { Result } from '../../core/result.ts';
import type { resetAnswer, resetStepAnswer, resetWaitAnswer } from '../../lambdas/contract/account-answers.ts';
import { takeFragment } from './access.ts';
import { ask, type Failure } from './client.ts';

export type ResetStep = z.output<typeof resetStepAnswer> | z.output<typeof resetWaitAnswer>;
type Answer<T> = Promise<Result<T, Failure>>;

/** The token of the link that led here, in full where a text message had it in short. */
export function takeResetToken(): string | undefined {
  const token = takeFragment();
  return token && longToken(token, 64);
}

/** The id of the reset that a link's token is about. */
const resetOf = (token: string) => token.slice(0, 32);

export function resetCalls(language: string) {
  const post = <T>(path: string, body: unknown): Answer<T> =>
    ask<T>({ method: 'POST', path: `/api/password-resets${path}`, language, withCookies: true, body });
  const step = (id: string, name: string) => `/${encodeURIComponent(id)}/${name}`;
  return {
    request: (identifier: string): Answer<z.output<typeof resetAnswer>> => post('', { identifier }),
    answer: (id: string, code: string): Answer<ResetStep> => post(step(id, 'code'), { code }),
    cannotRead: (id: string): Answer<ResetStep> => post(step(id, 'code'), { unreachable: true }),
    finish: (resetToken: string, password: string): Answer<null> =>
      post(step(resetOf(resetToken), 'password'), { resetToken, password }),
    cancel: (token: string): Answer<null> => post(step(resetOf(token), 'cancel'), { token }),
  };
}
