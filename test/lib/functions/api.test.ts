/** The HTTP API: its routes, its throttle, and what its logs may not tell. */
import { readFileSync } from 'node:fs';
import { stages } from '../../../bin/stages.ts';
import { type Caller, functionPath, type Route, routes } from '../../../lambdas/functions.ts';
import { routeThrottles } from '../../../lib/api/route-throttles.ts';
import { written } from '../statements-in.ts';
import { ofType as allOf, functions, resource, resources, service, stack } from '../synthesised.ts';

const template = service();
const ofType = (type: string) => allOf(template, type);
const stage = resource(template, 'AWS::ApiGatewayV2::Stage').Properties;

it('has the routes of the contract and no other', () => {
  const keys = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
  expect(keys.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

it.each(['sign-up', 'practices', 'booking', 'accounts'] as const)(
  'has the routes of %s in their own stack',
  capability => {
    const own = routes.filter(route => route.capability === capability);
    const keys = allOf(stack(capability), 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    expect(keys.sort()).toEqual(own.map(({ method, path }) => `${method} ${path}`).sort());
  },
);

const routeOf = ({ method, path }: Route) =>
  ofType('AWS::ApiGatewayV2::Route').find(({ Properties }) => Properties.RouteKey === `${method} ${path}`)?.Properties;

const admittedBy = {
  patient: ['CUSTOM', '<ThroughDistribution>'],
  public: ['CUSTOM', '<ThroughDistribution>'],
  practice: ['NONE', undefined],
  operator: ['AWS_IAM', undefined],
} as const satisfies Record<Caller, unknown>;

it.each(routes)('A5, K1: lets into $name whom it is for: $caller', route => {
  const { AuthorizationType, AuthorizerId } = routeOf(route) ?? {};
  expect([AuthorizationType, AuthorizerId && written(AuthorizerId)]).toEqual(admittedBy[route.caller]);
});

it('K1: keeps the paths of operations for operators', () => {
  const operations = routes.filter(({ path }) => path.startsWith('/api/operations/'));
  expect(operations.length).toBeGreaterThan(1);
  for (const { caller } of operations) expect(caller).toBe('operator');
});

it('A5: asks no more than once an hour whether a call came through the distribution', () => {
  const { AuthorizerUri, ...authorizer } = resource(template, 'AWS::ApiGatewayV2::Authorizer').Properties;
  expect(authorizer).toMatchObject({
    AuthorizerType: 'REQUEST',
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    AuthorizerResultTtlInSeconds: 3600,
    IdentitySource: ['$request.header.x-distribution-secret'],
  });
  expect(written(AuthorizerUri)).toBe(
    'arn:aws:apigateway:eu-west-3:lambda:path/2015-03-31/functions/<DistributionAuthorizerFunction>/invocations',
  );
});

it.each(routes.filter(({ path }) => path.startsWith('/api/practices')))(
  'lets nobody into $name but the practice, or lets everybody look',
  ({ name, caller, method }) => {
    const source = readFileSync(`lambdas/${functionPath('api', name)}.ts`, 'utf8');
    expect(/^export const handler = practiceRoute\(/m.test(source)).toBe(caller === 'practice');
    if (caller !== 'practice') expect([caller, method]).toEqual(['public', 'GET']);
  },
);

it.each(routes)('$name is answered by its own function, before the gateway gives up after thirty seconds', route => {
  const target = written(routeOf(route)?.Target);
  const [id, integration] =
    Object.entries(resources(template)).find(
      ([id, { Type }]) => Type === 'AWS::ApiGatewayV2::Integration' && target === `integrations/<${id.slice(0, -8)}>`,
    ) ?? [];
  expect(id).toBeDefined();
  const { TimeoutInMillis, IntegrationUri, ...rest } = integration?.Properties ?? {};
  expect(rest).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
  const { 'Fn::GetAtt': [functionId = ''] = [] } = IntegrationUri as { 'Fn::GetAtt'?: string[] };
  const answering = template.Resources[functionId];
  expect(answering).toBe(functions(template).get(route.name));
  expect(Number(TimeoutInMillis)).toBeGreaterThan(1000 * Number(answering?.Properties.Timeout));
  expect(Number(TimeoutInMillis)).toBeLessThanOrEqual(30_000);
});

it('X36: throttles each route by itself', () => {
  expect(stage).toMatchObject({ StageName: '$default', AutoDeploy: true });
  expect(stage.RouteSettings).toEqual(routeThrottles(stages.production));
  expect(Object.keys(stage.RouteSettings as object).sort()).toEqual(
    routes.map(({ method, path }) => `${method} ${path}`).sort(),
  );
});

it('J1: logs no address, user agent, path, query or header', () => {
  const { Format } = stage.AccessLogSettings as { Format: string };
  const variables = Object.values(JSON.parse(Format) as Record<string, string>).sort();
  expect(variables).toEqual([
    '$context.error.responseType',
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
