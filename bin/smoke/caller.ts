/** Calls the deployed API, and keeps in mind which of its routes answered well. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Route, routes } from '../../lambdas/functions.ts';
import { signed } from '../signing.ts';
import type { Deployed } from './deployed.ts';

export interface Call {
  readonly method: Route['method'];
  readonly path: string;
  readonly bearer?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Of an answer, as far as this trial reads it. */
export type Answered = Readonly<Record<string, unknown>>;

export class Caller {
  readonly proven = new Set<string>();
  readonly #deployed: Deployed;
  readonly #client: Pick<DynamoDBClient, 'config'>;

  constructor(deployed: Deployed, client: Pick<DynamoDBClient, 'config'>) {
    this.#deployed = deployed;
    this.#client = client;
  }

  /** @throws Error with the answer when it is no success */
  async call<T extends object = Answered>({ method, path, bearer, headers = {}, body }: Call): Promise<T> {
    const { pathname } = new URL(path, this.#deployed.apiUrl);
    const route = routes.find(each => each.method === method && matches(each.path, pathname));
    if (!route) throw new Error(`No route is ${method} ${pathname}`);
    const { webUrl, apiUrl, region } = this.#deployed;
    const url = new URL(path, route.caller === 'patient' || route.caller === 'public' ? webUrl : apiUrl);
    const text = body === undefined ? undefined : JSON.stringify(body);
    const plain = {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...headers,
    };
    const request = { url, method, headers: plain, ...(text !== undefined && { body: text }) };
    const all =
      route.caller === 'operator' ? await signed(this.#client, { service: 'execute-api', region }, request) : plain;
    const answer = await fetch(url, { method, headers: all, ...(text !== undefined && { body: text }) });
    const answered = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${pathname} answered ${answer.status}: ${answered.slice(0, 400)}`);
    this.proven.add(route.name);
    return (answered.startsWith('{') ? JSON.parse(answered) : {}) as T;
  }
}

const matches = (pattern: string, path: string): boolean => {
  const asked = path.split('/');
  const parts = pattern.split('/');
  return parts.length === asked.length && parts.every((part, index) => part.startsWith('{') || part === asked[index]);
};
