/** The calls behind the links of messages. They bring no cookie: the link alone says what it is about. */
import type { Result } from '../../core/result.ts';
import { ask, type Failure } from './client.ts';

const answerLink =
  (path: '/api/email-confirmations' | '/api/not-me') =>
  (token: string, language: string): Promise<Result<null, Failure>> =>
    ask({ method: 'POST', path, language, body: { token } });

export const confirmEmail = answerLink('/api/email-confirmations');
export const notMe = answerLink('/api/not-me');
