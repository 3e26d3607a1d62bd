/** Routes of a practice's software: let in by the practice's own API key, at a rate of its own. */
import type { PracticeStore } from '../../adapters/dynamodb/practice-store.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import type { Practice } from '../../core/practice/practice.ts';
import type { ApiCall, Reply } from './api-call.ts';
import { practiceProblem } from './problems/practice-problem.ts';
import { invalidInput, problem } from './problems/problem.ts';
import type { Inspect } from './read-body.ts';
import { type BodySchema, type RouteDependencies, type RouteOptions, route } from './route.ts';

/** The dependencies of every route of a practice. */
export interface PracticeRouteDependencies extends RouteDependencies {
  readonly practices: Pick<PracticeStore, 'admit'>;
}

const idPattern = /^[\w-]{1,64}$/;

/**
 * Makes a Lambda handler of the logic of a practice's route, like `route`. An unknown practice and a wrong key get the same
 * answer after the same work.
 */
export function practiceRoute<Body, Dependencies extends PracticeRouteDependencies>(
  schema: BodySchema<Body>,
  logic: (dependencies: Dependencies) => (call: ApiCall<Body>, practice: Practice) => Promise<Reply>,
  build: () => Dependencies,
  inspect?: (dependencies: Dependencies) => Inspect<Body>,
  options?: RouteOptions,
) {
  const admitted = (dependencies: Dependencies) => {
    const decide = logic(dependencies);
    return async (call: ApiCall<Body>): Promise<Reply> => {
      const { practiceId = '', ...ids } = call.parameters;
      if (!idPattern.test(practiceId)) return practiceProblem('unauthorized');
      const practice = await dependencies.practices.admit(practiceId, sha256(call.bearer), call.now);
      if (!practice.ok)
        return practice.error === 'unknown'
          ? practiceProblem('unauthorized')
          : problem('too_many_requests', { retryAfterSeconds: 1 });
      const wrong = Object.entries(ids).filter(([, value]) => !idPattern.test(value ?? ''));
      if (wrong.length > 0) return invalidInput(wrong.map(([field]) => ({ field, code: 'invalid_id' })));
      return decide(call, practice.value);
    };
  };
  return route(schema, admitted, build, inspect, options);
}
