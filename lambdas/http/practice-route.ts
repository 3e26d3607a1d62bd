/** Routes of a practice's software: let in by the practice's own API key, at a rate of its own. */
import type * as z from 'zod/mini';
import { sha256 } from '../../core/keyed-digest.ts';
import type { Practice } from '../../core/practice/practice.ts';
import { practices } from '../runtime/practice-stores.ts';
import { invalidInput, problem } from './problem.ts';
import { type Call, type noBody, type Reply, route } from './route.ts';

const idPattern = /^[\w-]{1,64}$/;

/** An unknown practice and a wrong key get the same answer after the same work. */
export const practiceRoute = <Body>(
  schema: z.ZodMiniType<Body> | typeof noBody,
  logic: (call: Call<Body>, practice: Practice) => Promise<Reply>,
) =>
  route(schema, async (call: Call<Body>) => {
    const { practiceId = '', ...ids } = call.parameters;
    if (!idPattern.test(practiceId)) return problem('unauthorized');
    const admitted = await practices.admit(practiceId, sha256(call.bearer), call.now);
    if (!admitted.ok)
      return admitted.error === 'unknown'
        ? problem('unauthorized')
        : problem('too_many_requests', { retryAfterSeconds: 1 });
    const wrong = Object.entries(ids).filter(([, value]) => !idPattern.test(value ?? ''));
    if (wrong.length > 0) return invalidInput(wrong.map(([field]) => ({ field, code: 'invalid_id' })));
    return logic(call, admitted.value);
  });
