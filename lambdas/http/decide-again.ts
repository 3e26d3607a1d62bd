/** Runs a route's logic again when the sign-up is not what it had read any more: another request was faster. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiCall, Reply } from './api-call.ts';
import { problem } from './problem.ts';

const attempts = 5;

/** Answers 429 when what was read never stood still: nothing was done, and asking again may succeed at once. */
export async function decide(logic: () => Promise<Reply | 'stale'>): Promise<Reply> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reply = await logic();
    if (reply !== 'stale') return reply;
    await pause(Math.random() * 10 * 2 ** attempt);
  }
  return problem('too_many_requests', { retryAfterSeconds: 1 });
}

export const decideAgain =
  <Body>(logic: (call: ApiCall<Body>) => Promise<Reply | 'stale'>) =>
  (call: ApiCall<Body>): Promise<Reply> =>
    decide(() => logic(call));
