/** The HTTP API: one route for each entry of lambdas/functions.ts, throttled, with logs that tell no patient apart. */
import { Duration, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpIamAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { type Caller, functionTimeout, type RouteName, routes } from '../../lambdas/functions.ts';
import { distributionHeader } from '../data/distribution-secrets.ts';
import type { ServiceFunction } from './service-function.ts';
import { serviceLogGroup } from './service-log-group.ts';
import type { StageResources } from './stage-resources.ts';

/** No address, user agent or path: the route is the pattern, `{id}` and all (requirement J1). */
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
const integrationTimeout = (name: RouteName) => Duration.seconds(functionTimeout('api', name) + 2);

interface ApiProps {
  readonly resources: StageResources;
  readonly functions: Readonly<Record<RouteName, ServiceFunction>>;
  readonly authorizer: ServiceFunction;
}

/** Without the header the gateway refuses by itself; with it, it asks once an hour (decision 9). */
const throughDistribution = ({ function: handler }: ServiceFunction) =>
  new HttpLambdaAuthorizer('ThroughDistribution', handler, {
    identitySource: [`$request.header.${distributionHeader}`],
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    resultsCacheTtl: Duration.hours(1),
  });

/** No cross-origin rules: the pages and the API share one origin, which hands `/api` on to here. */
export function api(scope: Construct, id: string, { resources, functions, authorizer }: ApiProps): HttpApi {
  const httpApi = new HttpApi(scope, id, {
    description: `Patient sign-up, ${resources.configuration.stage}`,
    createDefaultStage: false,
  });
  const distribution = throughDistribution(authorizer);
  const authorizers: Readonly<Record<Caller, IHttpRouteAuthorizer | undefined>> = {
    patient: distribution,
    public: distribution,
    // The function checks the practice's own key (decision 6).
    practice: undefined,
    operator: new HttpIamAuthorizer(),
  };
  for (const { name, method, path, caller } of routes)
    httpApi.addRoutes({
      path,
      methods: [method as HttpMethod],
      integration: new HttpLambdaIntegration(name, functions[name].function, { timeout: integrationTimeout(name) }),
      ...(authorizers[caller] && { authorizer: authorizers[caller] }),
    });
  const { ratePerSecond, burst } = resources.configuration.throttle;
  new HttpStage(scope, `${id}Stage`, {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: ratePerSecond, burstLimit: burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(serviceLogGroup(scope, `${id}Logs`, resources)),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  Validations.of(httpApi).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: 'A practice bears a key of its own, which the function checks (decision 6).',
  });
  return httpApi;
}
