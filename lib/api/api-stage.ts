/** The stage of the API: throttled by route, with logs that tell no patient apart. */
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type CfnStage, type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { serviceLogGroup } from '../functions/service-log-group.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { routeThrottles } from './route-throttles.ts';

/** No address, user agent or path: the route is the pattern, `{id}` and all (requirement J1). */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
  /** Why the gateway answered by itself: one of its own words, such as `THROTTLED`. */
  refused: '$context.error.responseType',
};

interface ApiStageProps {
  readonly resources: StageResources;
  readonly httpApi: HttpApi;
}

/** @returns its log */
export function apiStage(scope: Construct, id: string, { resources, httpApi }: ApiStageProps): LogGroup {
  const logGroup = serviceLogGroup(scope, `${id}Logs`, resources);
  const stage = new HttpStage(scope, id, {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  // The CDK's own stage throttles all routes alike.
  (stage.node.defaultChild as CfnStage).routeSettings = routeThrottles(resources.configuration);
  return logGroup;
}
