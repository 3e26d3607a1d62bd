/** X36: no kind of route occupies what another one needs. */
import { routes } from '../../../lambdas/functions.ts';
import { kindOf, parts, routeThrottles } from '../../../lib/api/route-throttles.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const kinds = Object.keys(parts) as (keyof typeof parts)[];
const throttlesOf = (concurrentExecutions: number) =>
  routeThrottles(makeConfiguration({ throttle: { concurrentExecutions } }));
const seconds = (name: string) =>
  /^(start-sign-up|sign-in|finish-reset|change-password|step-up)$/.test(name) ||
  routes.some(route => route.name === name && route.sendsNotices)
    ? 0.5
    : 0.1;

/** Executions at once when every route of the kind is flooded. */
function occupied(kind: keyof typeof parts, concurrentExecutions: number): number {
  const throttles = throttlesOf(concurrentExecutions);
  return routes
    .filter(route => kindOf(route) === kind)
    .reduce((sum, { method, path, name }) => {
      const { ThrottlingRateLimit = 0, ThrottlingBurstLimit = 0 } = throttles[`${method} ${path}`] ?? {};
      return sum + ThrottlingBurstLimit + ThrottlingRateLimit * seconds(name);
    }, 0);
}

it.each(kinds)('X36: a flood of %s requests fills its part of the executions, and no other', kind => {
  for (const executions of [1000, 10_000])
    expect(occupied(kind, executions)).toBeLessThanOrEqual(parts[kind] * executions);
});

it('X36: all floods together leave a fifth for steps, queues and schedules', () => {
  expect(kinds.reduce((sum, kind) => sum + occupied(kind, 1000), 0)).toBeLessThan(800);
});

it('takes forty sign-ups a second, with eight looks each, at a thousand executions', () => {
  const throttles = throttlesOf(1000);
  expect(throttles['POST /api/sign-ups']?.ThrottlingRateLimit).toBeGreaterThanOrEqual(40);
  expect(throttles['GET /api/sign-ups/{id}']?.ThrottlingRateLimit).toBeGreaterThanOrEqual(320);
  for (const route of ['POST /api/sign-ups/{id}/code', 'POST /api/sign-ups/{id}/consent'])
    expect(throttles[route]?.ThrottlingRateLimit).toBeGreaterThanOrEqual(40);
});

it('takes no more at once on a route than the bound on spraying counts with', () => {
  const throttles = Object.values(throttlesOf(100_000));
  expect(Math.max(...throttles.map(({ ThrottlingBurstLimit }) => ThrottlingBurstLimit))).toBe(200);
});

it('takes at least a request a second, and two at once, on every route', () => {
  for (const { ThrottlingRateLimit, ThrottlingBurstLimit } of Object.values(throttlesOf(100)))
    expect([ThrottlingRateLimit >= 1, ThrottlingBurstLimit >= 2]).toEqual([true, true]);
});
