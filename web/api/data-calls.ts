/** The calls that hand out and erase a person's data. */
import type { Result } from '../../core/result.ts';
import { ask, type Failure } from './client.ts';

export const dataCalls = (language: string) => ({
  /** In the form of the API: the page does not look into it. */
  export: (): Promise<Result<object, Failure>> =>
    ask({ method: 'GET', path: '/api/me/export', language, withCookies: true }),
  erase: (): Promise<Result<null, Failure>> => ask({ method: 'DELETE', path: '/api/me', language, withCookies: true }),
});
