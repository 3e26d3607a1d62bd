/** Reads answers by the schemas of the contract, and takes no field that the contract does not name. */
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod/mini';
import * as contract from '../../lambdas/contract/answers.ts';
import { problem as problemAnswer } from '../../lambdas/contract/problem-answer.ts';
import type { Answer } from './request.ts';

/** @throws Error when the answer is anything else than the schema says. */
export function readAs<T>(schema: z.ZodMiniType<T>, { status, text, json }: Answer): T {
  const read = schema.safeParse(json);
  if (!read.success) throw new Error(`${status} ${text}\ndoes not fit: ${read.error.message}`);
  if (!isDeepStrictEqual(read.data, json)) throw new Error(`${status} ${text}\nhas fields that the contract does not`);
  return read.data;
}

export const signUpOf = (answer: Answer): contract.SignUpView => readAs(contract.signUpAnswer, answer).signUp;

export const startedOf = (answer: Answer) => readAs(contract.startedAnswer, answer);

/** @throws Error when it is no problem document, or another status than it says. */
export function problemOf(answer: Answer) {
  const problem = readAs(problemAnswer, answer);
  const isProblem = /^application\/problem\+json\b/.test(answer.headers['content-type'] ?? '');
  if (!isProblem || problem.status !== answer.status) throw new Error(`${answer.status} ${answer.text}`);
  return problem;
}

/** `202`, or the status and code of a problem: `422 wrong_code`. */
export const outcomeOf = (answer: Answer): string =>
  answer.status < 400 ? String(answer.status) : `${answer.status} ${problemOf(answer).code}`;

/** `phone invalid_phone`, for every fault of the input. */
export const faultsOf = (answer: Answer): string[] =>
  (problemOf(answer).errors ?? []).map(({ field, code }) => `${field} ${code}`);
