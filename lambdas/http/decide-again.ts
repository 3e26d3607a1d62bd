/** Runs a route's logic again when its items are stale: another request was faster. */
import { again, retry } from '../../adapters/retry.ts';
import type { ApiCall, Reply } from './api-call.ts';
import { problem } from './problems/problem.ts';

const attempts = 5;

/** Answers 429 when the items never stood still: nothing was done, and asking again may succeed at once. */
export async function decide(logic: () => Promise<Reply | 'stale'>): Promise<Reply> {
  const reply = await retry(attempts, async () => {
    const decided = await logic();
    return decided === 'stale' ? again : decided;
  });
  return reply === again ? problem('too_many_requests', { retryAfterSeconds: 1 }) : reply;
}

export const decideAgain =
  <Body>(logic: (call: ApiCall<Body>) => Promise<Reply | 'stale'>) =>
  (call: ApiCall<Body>): Promise<Reply> =>
    decide(() => logic(call));
