/** Somebody's program at the public API: it says what it asks and what is answered. */
import type { OutboxMessage } from '../aws/outbox.ts';
import type { Service } from '../service.ts';
import { tell } from './story.ts';

/** @throws Error with the sentence when the demonstration does not go as expected. */
export function expectThat(isSo: boolean, sentence: string): asserts isSo {
  if (!isSo) throw new Error(sentence);
}

/** Asks again and again. @throws Error with the words when it is not so in time, which is five seconds by default. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patienceMs = 5_000): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  while (!(await isSo())) {
    expectThat(performance.now() < giveUpAt, `Within ${patienceMs / 1000} s, ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
  /** Of the sign-up, or of the session. */
  readonly token?: string;
  readonly locale: string;
}

/** The fields that every answer may have. */
export interface Answered {
  readonly httpStatus: number;
  /** Of a problem, with its sentence. */
  readonly code?: string;
  readonly detail?: string;
}

/** @returns the members of the answer's JSON, beside its status */
export async function send<Body extends object>(
  { url }: Pick<Service, 'url'>,
  { method, path, body, token, locale }: Request,
): Promise<Partial<Body> & Answered> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': locale,
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) ?? null });
  const text = await response.text();
  return { ...(text === '' ? {} : JSON.parse(text)), httpStatus: response.status };
}

/**
 * The same, told as it happens.
 * @param meaning what the answer says beside its status
 * @throws Error when it is answered otherwise than expected
 */
export async function ask<Body extends object>(
  service: Service,
  expected: number,
  request: Request,
  { shown = request.path, meaning = () => '' }: { shown?: string; meaning?: (answer: Partial<Body>) => string } = {},
): Promise<Partial<Body> & Answered> {
  tell.asked(request.method, shown);
  const answer = await send<Body>(service, request);
  const { httpStatus, code, detail } = answer;
  tell.answered(httpStatus, code === undefined ? meaning(answer) : `${code}: ${detail}`);
  const { method, path } = request;
  expectThat(httpStatus === expected, `${method} ${path} should answer ${expected}, and answers ${httpStatus}.`);
  return answer;
}

/** @returns the message that a phone or mailbox got last, once there are more than so many. */
export async function lastMessage(
  { outbox }: Service,
  to: string,
  channel: OutboxMessage['channel'],
  before = 0,
): Promise<OutboxMessage> {
  const messages = () => outbox.list(to).filter(message => message.channel === channel);
  await until(`${channel} reaches ${to}`, () => messages().length > before);
  return messages()[0] as OutboxMessage;
}
