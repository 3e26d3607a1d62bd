/** The calls about a phone that was somebody else's: asking for it, and keeping it. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type { releaseAnswer } from '../../lambdas/contract/account-answers.ts';
import type { Access } from './access.ts';
import { ask, type Failure } from './client.ts';

type Answer<T> = Promise<Result<T, Failure>>;

/** Of a sign-up that proved the phone, and met the account that has it. @param email where the person hears of the end */
export const askForPhone = (
  { id, accessToken }: Access,
  email: string,
  language: string,
): Answer<z.output<typeof releaseAnswer>> =>
  ask({ method: 'POST', path: `/api/sign-ups/${id}/release`, accessToken, language, body: { email } });

/** @param token of the link in a message to the owner */
export const keepPhone = (token: string, language: string): Answer<null> =>
  ask({ method: 'POST', path: '/api/phone-releases/keep', language, body: { token } });
