/** The HTTP API: one route for each entry of lambdas/functions.ts, throttled, with logs that tell no patient apart. */
import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, type HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpIamAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { type RouteName, routeSeconds, routes } from '../../lambdas/functions.ts';
import { distributionHeader } from '../data/distribution-secrets.ts';
import type { HouseFunction } from './service-function.ts';
import { houseLogGroup } from './service-log-group.ts';
import type { House } from './stage-resources.ts';

/** No address, user agent or path: the route is the pattern, `{id}` and all (promise J1). */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
};

/** Longer than the function may take, so that its own answer is the one that is got. The gateway allows thirty seconds. */
const integrationTimeout = (name: string) => Duration.seconds(routeSeconds(name) + 2);

interface ApiProps {
  readonly house: House;
  readonly functions: Readonly<Record<RouteName, HouseFunction>>;
  readonly admission: HouseFunction;
}

/** Signed by somebody whose policy allows the call. */
const isForOperators = (path: string) => path.startsWith('/api/operations/');
/** Let in by the functions themselves, by the practice's own key. */
const isForPractices = (path: string) => path.startsWith('/api/practices/');

/** Without the header the gateway refuses by itself; with it, it asks once an hour (decision 9). */
const throughDistribution = ({ function: handler }: HouseFunction) =>
  new HttpLambdaAuthorizer('ThroughDistribution', handler, {
    identitySource: [`$request.header.${distributionHeader}`],
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    resultsCacheTtl: Duration.hours(1),
  });

/** No cross-origin rules: the pages and the API share one origin, which hands `/api` on to here. */
export function api(scope: Construct, id: string, { house, functions, admission }: ApiProps): HttpApi {
  const httpApi = new HttpApi(scope, id, {
    description: `Patient sign-up, ${house.configuration.stage}`,
    createDefaultStage: false,
  });
  const operators = new HttpIamAuthorizer();
  const patients = throughDistribution(admission);
  for (const { name, method, path } of routes)
    httpApi.addRoutes({
      path,
      methods: [method as HttpMethod],
      integration: new HttpLambdaIntegration(name, functions[name].function, { timeout: integrationTimeout(name) }),
      ...(!isForPractices(path) && { authorizer: isForOperators(path) ? operators : patients }),
    });
  const { ratePerSecond, burst } = house.configuration.throttle;
  new HttpStage(scope, `${id}Stage`, {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: ratePerSecond, burstLimit: burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(houseLogGroup(scope, `${id}Logs`, house)),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  Validations.of(httpApi).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: 'A practice bears a key of its own, which the function checks (decision 6).',
  });
  return httpApi;
}
