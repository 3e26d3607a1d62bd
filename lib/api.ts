/** The HTTP API: one route for each entry of lambdas/functions.ts, throttled, with logs that tell no patient apart. */
import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, type HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { type RouteName, routes } from '../lambdas/functions.ts';
import type { House } from './house.ts';
import type { HouseFunction } from './house-function.ts';
import { houseLogGroup } from './house-log-group.ts';

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

/** Longer than a function may take, so that its own answer is the one that the patient gets. */
const integrationTimeout = Duration.seconds(12);

interface ApiProps {
  readonly house: House;
  readonly functions: Readonly<Record<RouteName, HouseFunction>>;
}

/** Signed by somebody whose policy allows the call; everybody else is let in by the functions themselves. */
const isForOperators = (path: string) => path.startsWith('/api/operations/');

/** No cross-origin rules: the pages and the API share one origin, which hands `/api` on to here. */
export function api(scope: Construct, id: string, { house, functions }: ApiProps): HttpApi {
  const httpApi = new HttpApi(scope, id, {
    description: `Patient sign-up, ${house.configuration.stage}`,
    createDefaultStage: false,
  });
  const operators = new HttpIamAuthorizer();
  for (const { name, method, path } of routes)
    httpApi.addRoutes({
      path,
      methods: [method as HttpMethod],
      integration: new HttpLambdaIntegration(name, functions[name].function, { timeout: integrationTimeout }),
      ...(isForOperators(path) && { authorizer: operators }),
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
    reason:
      'Who signs up has no identity yet; later calls bear the token of the sign-up or the key of the practice, which the function checks.',
  });
  return httpApi;
}
