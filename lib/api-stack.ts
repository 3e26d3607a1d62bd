/** The API and its authorizer. Its routes stand with their capabilities, and its stage after all of them. */
import { CfnOutput } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { httpApi } from './api/api.ts';
import { type Authorizers, authorizers } from './api/authorizers.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

interface ApiStackProps extends StageStackProps {
  readonly resources: StageResources;
}

export class ApiStack extends StageStack {
  readonly httpApi: HttpApi;
  readonly authorizers: Authorizers;

  constructor(scope: Construct, { resources, ...props }: ApiStackProps) {
    // The address of the API goes to the web stack, which may stand in another region.
    super(scope, 'api', { ...props, crossRegionReferences: true });
    this.httpApi = httpApi(this, 'Api', props.configuration);
    this.authorizers = authorizers(this, { resources, httpApi: this.httpApi });
    // Whether another stack reads them or not, as in the data stack.
    for (const value of [this.httpApi.apiId, this.httpApi.apiEndpoint]) this.exportValue(value);

    new CfnOutput(this, 'ApiUrl', {
      value: this.httpApi.apiEndpoint,
      description: 'For operators and practices; patients come through the distribution.',
    });
  }
}
