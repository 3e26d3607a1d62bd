/** The HTTP API: its routes, its throttle, and what its logs may not tell. */
import { readFileSync } from 'node:fs';
import { stages } from '../../../bin/stages.ts';
import { routes } from '../../../lambdas/functions.ts';
import { ofType as allOf, functions, resource, resources, service, stack } from '../synthesised.ts';

const template = service();
const ofType = (type: string) => allOf(template, type);
const stage = resource(template, 'AWS::ApiGatewayV2::Stage').Properties;

it('has the routes of the contract and no other', () => {
  const keys = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
  expect(keys.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

it.each(['sign-up', 'practices'] as const)('has the routes of %s in their own stack', capability => {
  const own = routes.filter(route => route.capability === capability);
  const keys = allOf(stack(capability), 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
  expect(keys.sort()).toEqual(own.map(({ method, path }) => `${method} ${path}`).sort());
});

const keysAdmittedBy = (type: string) =>
  ofType('AWS::ApiGatewayV2::Route')
    .filter(({ Properties }) => Properties.AuthorizationType === type)
    .map(({ Properties }) => String(Properties.RouteKey))
    .sort();

it('K1: lets operators in by a signature of their own', () => {
  expect(keysAdmittedBy('AWS_IAM')).toEqual([
    'GET /api/operations/sign-ups/{reference}',
    'PUT /api/operations/practices/{practiceId}',
  ]);
});

it('A5: takes patients from the distribution only, and asks no more than once an hour whether it is', () => {
  const forPatients = routes.filter(({ path }) => !/^\/api\/(operations|practices)\//.test(path));
  expect(keysAdmittedBy('CUSTOM')).toEqual(forPatients.map(({ method, path }) => `${method} ${path}`).sort());
  expect(resource(template, 'AWS::ApiGatewayV2::Authorizer').Properties).toMatchObject({
    AuthorizerType: 'REQUEST',
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    AuthorizerResultTtlInSeconds: 3600,
    IdentitySource: ['$request.header.x-distribution-secret'],
  });
});

it.each(routes.filter(({ path }) => path.startsWith('/api/practices/')))(
  'lets nobody into $name but the practice',
  ({ name }) => {
    expect(readFileSync(`lambdas/api/${name}.ts`, 'utf8')).toMatch(/^export const handler = practiceRoute\(/m);
  },
);

it.each(routes)('$name answers before the gateway gives up, which waits thirty seconds at most', ({ name }) => {
  const route = functions(template).get(name);
  const [logicalId = ''] = Object.entries(resources(template)).find(([, each]) => each === route) ?? [];
  const [integration] = ofType('AWS::ApiGatewayV2::Integration').filter(({ Properties }) =>
    JSON.stringify(Properties.IntegrationUri).includes(logicalId),
  );
  const timeout = Number(route?.Properties.Timeout);
  expect(Number(integration?.Properties.TimeoutInMillis)).toBeGreaterThan(1000 * timeout);
  expect(Number(integration?.Properties.TimeoutInMillis)).toBeLessThanOrEqual(30_000);
});

it('throttles as configured', () => {
  const { ratePerSecond, burst } = stages.production.throttle;
  expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: ratePerSecond, ThrottlingBurstLimit: burst });
});

it('J1: logs no address, user agent, path, query or header', () => {
  const { Format } = stage.AccessLogSettings as { Format: string };
  const variables = Object.values(JSON.parse(Format) as Record<string, string>).sort();
  expect(variables).toEqual([
    '$context.integrationLatency',
    '$context.requestId',
    '$context.requestTimeEpoch',
    '$context.responseLatency',
    '$context.responseLength',
    '$context.routeKey',
    '$context.status',
  ]);
});

it('lets no other origin in', () => {
  expect(resource(template, 'AWS::ApiGatewayV2::Api').Properties).not.toHaveProperty('CorsConfiguration');
});
