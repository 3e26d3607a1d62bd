/** The stage of the API: throttled, with logs that tell no patient apart. */
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { serviceLogGroup } from '../functions/service-log-group.ts';
import type { StageResources } from '../functions/stage-resources.ts';

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

interface ApiStageProps {
  readonly resources: StageResources;
  readonly httpApi: HttpApi;
}

export function apiStage(scope: Construct, id: string, { resources, httpApi }: ApiStageProps): HttpStage {
  const { ratePerSecond, burst } = resources.configuration.throttle;
  return new HttpStage(scope, id, {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: ratePerSecond, burstLimit: burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(serviceLogGroup(scope, `${id}Logs`, resources)),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
}
