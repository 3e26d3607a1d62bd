/** The routes of one capability: a function for each entry of lambdas/functions.ts, hung on the API. */
import { Duration, Validations } from 'aws-cdk-lib';
import { type HttpApi, type HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { type Capability, functionTimeout, type Route, type RouteName, routes } from '../../lambdas/functions.ts';
import { ServiceFunction } from '../functions/service-function.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import type { Authorizers } from './authorizers.ts';

/** The resources that a route needs, from the stack that deploys it. */
export interface ServiceApi {
  readonly httpApi: HttpApi;
  readonly authorizers: Authorizers;
}

interface RoutesProps {
  readonly resources: StageResources;
  readonly api: ServiceApi;
  /** For routes that start it or call it back. */
  readonly workflow?: StateMachine;
}

export type RouteFunctions<C extends Capability> = Readonly<Record<RouteName<C>, ServiceFunction>>;

export function serviceRoutes<C extends Capability>(
  scope: Construct,
  capability: C,
  { resources, api, workflow }: RoutesProps,
): RouteFunctions<C> {
  const own = routes.filter(route => route.capability === capability);
  const made = own.map(({ name, ...route }) => {
    const handler = new ServiceFunction(scope, name, { name, kind: 'api', resources, ...(workflow && { workflow }) });
    hang(handler, route, api);
    return [name, handler] as const;
  });
  return Object.fromEntries(made) as RouteFunctions<C>;
}

/** Everything that one route adds stands in the stack of its function, so that no stack grows with another. */
function hang(handler: ServiceFunction, { method, path, caller }: Omit<Route, 'name'>, api: ServiceApi): void {
  const authorizer = api.authorizers[caller];
  // Longer than the function may take, so that its own answer is the one that is got. The gateway allows thirty seconds.
  const timeout = Duration.seconds(functionTimeout('api', handler.name) + 2);
  const route = new HttpRoute(handler, 'Route', {
    httpApi: api.httpApi,
    routeKey: HttpRouteKey.with(path, method as HttpMethod),
    integration: new HttpLambdaIntegration('Integration', handler.function, { timeout }),
    ...(authorizer && { authorizer }),
  });
  if (caller === 'practice')
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'A practice bears a key of its own, which the function checks (decision 6).',
    });
}
