/** The calls of the section "Account" of the API, as the pages make them: the browser brings its cookies. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type {
  challengeAnswer,
  meAnswer,
  sessionAnswer,
  sessionsAnswer,
} from '../../lambdas/contract/account-answers.ts';
import type { Access } from './access.ts';
import { type ApiRequest, ask, type Failure } from './client.ts';

export type Challenge = z.output<typeof challengeAnswer>['challenge'];
export type Me = z.output<typeof meAnswer>;
export type OpenSession = z.output<typeof sessionsAnswer>['sessions'][number];
type SignedIn = z.output<typeof sessionAnswer>;
type Answer<T> = Promise<Result<T, Failure>>;

/** The channels that a person may ask a code over. */
export type Channel = 'sms' | 'voice';

export function accountCalls(language: string) {
  const call = <T>(method: ApiRequest['method'], path: ApiRequest['path'], body?: unknown): Answer<T> =>
    ask<T>({ method, path, language, withCookies: true, ...(body !== undefined && { body }) });
  return {
    /** Signs in, or asks for the code of a device that the account does not know. */
    signIn: (identifier: string, password: string): Answer<SignedIn | { readonly challenge: Challenge }> =>
      call('POST', '/api/sessions', { identifier, password }),
    answerChallenge: (id: string, code: string): Answer<SignedIn> =>
      call('POST', `/api/challenges/${id}/code`, { code }),
    resendChallenge: (id: string, channel: Channel): Answer<{ readonly challenge: Challenge }> =>
      call('POST', `/api/challenges/${id}/resend`, { channel }),
    signOut: (): Answer<null> => call('DELETE', '/api/sessions/current'),
    me: (): Answer<Me> => call('GET', '/api/me'),
    sessions: (): Answer<{ readonly sessions: readonly OpenSession[] }> => call('GET', '/api/me/sessions'),
    endSession: (id: string): Answer<null> => call('DELETE', `/api/me/sessions/${id}`),
  };
}

/** Once, right after the sign-up was completed: whoever proved the phone a moment ago needs no password. */
export const openSignUpSession = ({ id, accessToken }: Access, language: string): Answer<SignedIn> =>
  ask({ method: 'POST', path: `/api/sign-ups/${id}/session`, accessToken, language, withCookies: true, body: {} });
