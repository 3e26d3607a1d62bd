/** One request to the API: its answer, or the reason why there is none, as data. Times are the server's. */
import type { z } from 'zod/mini';
import { err, ok, type Result } from '../../core/result.ts';
import type { problem } from '../../lambdas/contract/problem-answer.ts';
import { parseNoting } from '../names.ts';
import { noteServerTime } from './server-time.ts';
import { isSignedIn } from './signed-in.ts';

export type Problem = z.output<typeof problem> & {
  /** Of its sentences. */
  readonly language: string;
  readonly retryAfterSeconds?: number;
};

/**
 * - `unreachable`: no answer came, so nobody knows whether the request arrived
 * - `unavailable`: the front of the API answered in its place, with a status and words that are for no patient
 */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unavailable'; readonly status: number }
  | { readonly kind: 'unreachable' };

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  /** The page's, not the browser's: answers are shown beside the page's own words. */
  readonly language: string;
  readonly body?: unknown;
  readonly accessToken?: string;
  readonly idempotencyKey?: string;
  /** Of routes that sign in, or belong to whoever is signed in; no other call brings a cookie along. */
  readonly withCookies?: true;
}

/** Longer than the API ever takes: a request that hangs is as good as lost. */
const timeoutMs = 20_000;

/**
 * A step-up in another tab gives the browser a new session while a request with the old one is under way. Such a request did
 * nothing, so it is made once more with the cookie that the browser has now.
 */
export async function ask<T>(request: ApiRequest): Promise<Result<T, Failure>> {
  const answer = await askOnce<T>(request);
  const isRefused = !answer.ok && answer.error.kind === 'problem' && answer.error.problem.code === 'not_signed_in';
  return isRefused && request.withCookies && isSignedIn() ? askOnce(request) : answer;
}

async function askOnce<T>(request: ApiRequest): Promise<Result<T, Failure>> {
  const response = await send(request).catch(() => undefined);
  if (response === undefined) return err({ kind: 'unreachable' });
  noteServerTime(response.headers.get('date'));
  const text = await response.text().catch(() => undefined);
  const body = text === undefined ? undefined : parse(text);
  if (response.ok && body !== undefined) return ok(body as T);
  // A page that says "200" in the place of the answer comes from a network, as in a hotel.
  if (response.ok || text === undefined) return err({ kind: 'unreachable' });
  if (!isProblem(body)) return err({ kind: 'unavailable', status: response.status });
  const retryAfter = Number(response.headers.get('retry-after'));
  const { language } = request;
  const problem = { ...body, language, detail: body.details?.[language] ?? body.detail };
  return err({ kind: 'problem', problem: { ...problem, ...(retryAfter > 0 && { retryAfterSeconds: retryAfter }) } });
}

function send({
  method,
  path,
  language,
  body,
  accessToken,
  idempotencyKey,
  withCookies,
}: ApiRequest): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      'accept-language': language,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: withCookies ? 'same-origin' : 'omit',
    signal: AbortSignal.timeout(timeoutMs),
  });
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return parseNoting(text);
  } catch {
    return undefined;
  }
}

/** The firewall cannot tell languages apart, and gives its detail in each. */
type Refusal = Problem & { readonly details?: Readonly<Record<string, string>> };

const isProblem = (body: unknown): body is Refusal =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
