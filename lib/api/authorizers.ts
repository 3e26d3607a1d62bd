/** The gateway's checks of each kind of caller. */
import { Duration, Stack } from 'aws-cdk-lib';
import {
  AuthorizerPayloadVersion,
  type HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Caller } from '../../lambdas/functions.ts';
import { distributionHeader } from '../data/distribution-secrets.ts';
import { ServiceFunction } from '../functions/service-function.ts';
import type { StageResources } from '../functions/stage-resources.ts';

/** A practice has none: the function checks the practice's own key (decision 6). */
export type Authorizers = Readonly<Record<Caller, IHttpRouteAuthorizer | undefined>>;

interface AuthorizersProps {
  readonly resources: StageResources;
  readonly httpApi: HttpApi;
}

export function authorizers(scope: Construct, { resources, httpApi }: AuthorizersProps): Authorizers {
  const { function: handler } = new ServiceFunction(scope, 'DistributionAuthorizer', {
    name: 'distribution-authorizer',
    kind: 'authorizers',
    resources,
  });
  const distribution = throughDistribution(scope, { httpApi, handler });
  return { patient: distribution, public: distribution, practice: undefined, operator: new HttpIamAuthorizer() };
}

/**
 * Without the header the gateway refuses by itself; with it, it asks once an hour (decision 9). The CDK's own authorizer
 * would be made by the first route, in that route's stack.
 */
function throughDistribution(
  scope: Construct,
  { httpApi, handler }: { httpApi: HttpApi; handler: IFunction },
): IHttpRouteAuthorizer {
  const stack = Stack.of(scope);
  const { authorizerId } = new HttpAuthorizer(scope, 'ThroughDistribution', {
    httpApi,
    type: HttpAuthorizerType.LAMBDA,
    identitySource: [`$request.header.${distributionHeader}`],
    authorizerUri: stack.formatArn({
      service: 'apigateway',
      account: 'lambda',
      resource: 'path/2015-03-31/functions',
      resourceName: `${handler.functionArn}/invocations`,
    }),
    payloadFormatVersion: AuthorizerPayloadVersion.VERSION_2_0,
    enableSimpleResponses: true,
    resultsCacheTtl: Duration.hours(1),
  });
  handler.addPermission('Gateway', {
    principal: new ServicePrincipal('apigateway.amazonaws.com'),
    sourceArn: stack.formatArn({
      service: 'execute-api',
      resource: httpApi.apiId,
      resourceName: `authorizers/${authorizerId}`,
    }),
  });
  // Whether another stack reads it or not, as in the data stack.
  stack.exportValue(authorizerId);
  return HttpAuthorizer.fromHttpAuthorizerAttributes(scope, 'ThroughDistributionOnly', {
    authorizerId,
    authorizerType: 'CUSTOM',
  });
}
