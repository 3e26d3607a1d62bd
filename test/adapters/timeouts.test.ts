/** A service that hangs: each adapter gives it up before the gateway gives up on the function (I3, F14). */
import { dueRow } from '../../adapters/dynamodb/rows/due.ts';
import { Table } from '../../adapters/dynamodb/table.ts';
import { secretSource } from '../../adapters/secrets/secret-source.ts';
import { Workflow } from '../../adapters/workflow/sfn.ts';
import { isOutage } from '../../lambdas/http/unavailable.ts';
import { type Provider, startProvider } from '../support/provider.ts';

let silent: Provider;
beforeAll(async () => {
  silent = await startProvider();
  silent.behaviour = 'never answers';
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: silent.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
});
beforeEach(() => silent.forget());
afterAll(() => silent.stop());

const key = { pk: 'A', sk: 'B' };
const workflow = 'arn:aws:states:eu-west-3:000000000000:stateMachine:sign-up';

/** The authorizer has eight seconds, and a cold start costs one of them; a route has ten. */
const soonMs = 7000;

it.each<[string, number, () => Promise<unknown>]>([
  ['a read of the table', 3, () => new Table('test').get(key, dueRow)],
  ['a write that may be repeated', 3, () => new Table('test').update(key, { set: { a: 1 } })],
  ['a count, which is asked for once', 1, () => new Table('test').countAndGet(key, { count: { a: 1 } }, dueRow)],
  ['a start of the workflow', 3, () => new Workflow(workflow).start({ id: 'a', door: 'direct' })],
  ['a callback', 3, () => new Workflow(workflow).callBack('token', 'verified')],
  ['a secret', 3, secretSource(['root-key'], texts => texts)],
])(
  '%s is asked for %i times at most and is an outage',
  async (_, times, ask) => {
    const begun = performance.now();
    const error = await ask().catch((error: unknown) => error);
    expect(performance.now() - begun).toBeLessThan(soonMs);
    expect(isOutage(error)).toBe(true);
    expect(silent.received).toHaveLength(times);
  },
  10_000,
);
