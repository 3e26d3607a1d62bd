/** A service that hangs: each adapter gives it up before the gateway gives up on the function (I3, F14). */
import { dueRow } from '../../adapters/dynamodb/rows/due.ts';
import { Table } from '../../adapters/dynamodb/table.ts';
import { secretSource } from '../../adapters/secrets/secret-source.ts';
import { Workflow } from '../../adapters/workflow/sfn.ts';
import { isOutage } from '../../lambdas/http/unavailable.ts';
import { type Provider, startProvider } from '../support/provider/provider.ts';
import { patiently } from '../support/speed.ts';

/** The authorizer has eight seconds, and a cold start costs one of them; a route has ten. */
const soonMs = 7000;

const key = { pk: 'A', sk: 'B' };
const workflow = new Workflow('arn:aws:states:eu-west-3:000000000000:stateMachine:sign-up');

interface Hanging {
  readonly what: string;
  readonly times: number;
  /** Stands in every request of this call and of no other. */
  readonly mark: string;
  readonly ask: () => Promise<unknown>;
}

const all: readonly Hanging[] = [
  { what: 'a read of the table', times: 3, mark: 'for-reads', ask: () => new Table('for-reads').get(key, dueRow) },
  {
    what: 'a write that may be repeated',
    times: 3,
    mark: 'for-writes',
    ask: () => new Table('for-writes').update(key, { set: { a: 1 } }),
  },
  {
    what: 'a count, which is asked for once',
    times: 1,
    mark: 'for-counts',
    ask: () => new Table('for-counts').countAndGet(key, { count: { a: 1 } }, dueRow),
  },
  {
    what: 'a start of the workflow',
    times: 3,
    mark: 'begun-execution',
    ask: () => workflow.start({ id: 'begun-execution', door: 'direct' }),
  },
  { what: 'a callback', times: 3, mark: 'task-token', ask: () => workflow.callBack('task-token', 'verified') },
  { what: 'a secret', times: 3, mark: 'root-key', ask: secretSource(['root-key'], texts => texts) },
];

let silent: Provider;
/** By the service that was asked: at once, since nothing but waiting takes time. */
const given = new Map<Hanging, { readonly error: unknown; readonly afterMs: number }>();

beforeAll(async () => {
  silent = await startProvider();
  silent.behaviour = 'never answers';
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: silent.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  const giveUp = async (call: Hanging) => {
    const begun = performance.now();
    const error = await call.ask().catch((error: unknown) => error);
    given.set(call, { error, afterMs: performance.now() - begun });
  };
  await Promise.all(all.map(giveUp));
});
afterAll(() => silent.stop());

it.each(all.map(call => ({ ...call, call })))(
  '$what is asked for $times times at most and is an outage',
  ({ call, times, mark }) => {
    const { error, afterMs = Number.NaN } = given.get(call) ?? {};
    expect(afterMs).toBeLessThan(patiently(soonMs));
    expect(isOutage(error)).toBe(true);
    expect(silent.received.filter(body => body.includes(mark))).toHaveLength(times);
  },
);
