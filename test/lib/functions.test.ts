/** How every function runs: runtime, time, memory, and only the environment that its rights make useful. */
import { readFileSync } from 'node:fs';
import { leaseMs } from '../../adapters/dynamodb/notice-store.ts';
import { parseConfiguration } from '../../core/configuration.ts';
import type { FunctionName } from '../../lambdas/functions.ts';
import { routes, steps } from '../../lambdas/functions.ts';
import { rights } from '../../lib/rights/rights.ts';
import { written } from './statements-in.ts';
import { functions, roleOf, service } from './synthesised.ts';
import { variants } from './variants.ts';

const all = functions(service());
const environmentOf = (name: string) => {
  const environment = all.get(name)?.Properties.Environment as { Variables: Record<string, unknown> } | undefined;
  return environment?.Variables ?? {};
};

it('makes one function for each route and each step, the one that admits, those that run every minute, and those that take work off a queue', () => {
  const names: string[] = [...routes.map(({ name }) => name), ...Object.values(steps)];
  names.push(
    'distribution-authorizer',
    'reconcile',
    'dispatch-notices',
    'send-notice-emails',
    'send-notice-texts',
    'dispatch-digests',
    'send-digests',
    'settle-accounts',
    'send-orders',
  );
  expect([...all.keys()].sort()).toEqual(names.sort());
});

it.each([...all])('runs %s on Node 24 and arm64, without traces', (_, { Properties }) => {
  expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
  expect(Properties).not.toHaveProperty('TracingConfig');
});

it.each(Object.keys(rights) as FunctionName[])('K1: tells %s only what it may use', name => {
  const { table, secret, distributionSecrets, workflow, orders, dispatches, dispatchesDigests } = rights[name];
  const expected = [
    'CONFIGURATION',
    ...(table ? ['TABLE_NAME'] : []),
    ...(secret ? ['SECRET_ID'] : []),
    ...(distributionSecrets ? ['DISTRIBUTION_SECRET_IDS'] : []),
    ...(orders ? ['ORDERS_QUEUE_URL'] : []),
    ...(dispatches ? ['NOTICE_EMAILS_QUEUE_URL', 'NOTICE_TEXTS_QUEUE_URL'] : []),
    ...(dispatchesDigests ? ['DIGESTS_QUEUE_URL'] : []),
    ...(workflow ? ['STATE_MACHINE_ARN'] : []),
  ];
  expect(Object.keys(environmentOf(name))).toEqual(expected);
});

it('hands over what the stage chose, of which the code makes the whole configuration, far within the 4 KB of Lambda', () => {
  const { CONFIGURATION } = environmentOf('start-sign-up') as { CONFIGURATION: string };
  expect(parseConfiguration(JSON.parse(CONFIGURATION))).toEqual(variants.production.configuration);
  expect(JSON.stringify(environmentOf('start-sign-up')).length).toBeLessThan(2000);
});

it('gives what hashes a password or dispatches a whole core, and the others half a gigabyte', () => {
  const memory = [...all].map(([name, { Properties }]) => [name, Properties.MemorySize]);
  expect(memory).toEqual(
    [...all.keys()].map(name => [
      name,
      ['start-sign-up', 'sign-in', 'dispatch-notices', 'dispatch-digests'].includes(name) ? 1769 : 512,
    ]),
  );
});

it.each([...all])('has %s log into a group of its own', (name, { Properties }) => {
  const { LogGroup } = Properties.LoggingConfig as { LogGroup: unknown };
  expect(written(LogGroup)).toBe(written({ Ref: roleOf(service(), name).replace(/Role[0-9A-F]{8}$/, 'Logs') }));
});

it.each(Object.entries(steps))('ends %s before its state gives it up', (state, name) => {
  const { States } = JSON.parse(readFileSync('statemachines/sign-up.asl.json', 'utf8')) as {
    States: Record<string, { TimeoutSeconds: number }>;
  };
  expect(all.get(name)?.Properties.Timeout).toBeLessThan(States[state]?.TimeoutSeconds ?? 0);
});

it.each(['reconcile', 'dispatch-notices', 'dispatch-digests', 'settle-accounts'])(
  'ends a run of %s before the next one begins',
  name => {
    expect(all.get(name)?.Properties.Timeout).toBeLessThan(60);
  },
);

it('reserves no concurrency: a new account has none to spare, and refuses the deployment for it', () => {
  for (const { Properties } of all.values()) expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
});

it.each(['send-notice-emails', 'send-notice-texts'])(
  'I1: gives up a run of %s before the lease of a message lapses',
  name => {
    expect(1000 * Number(all.get(name)?.Properties.Timeout)).toBeLessThan(leaseMs);
  },
);
