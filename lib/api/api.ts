/** The HTTP API, which all routes of a stage share. */
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';

/** No cross-origin rules: the pages and the API share one origin, which hands `/api` on to here. */
export const httpApi = (scope: Construct, id: string, { stage }: Pick<Configuration, 'stage'>): HttpApi =>
  new HttpApi(scope, id, { description: `Patient sign-up, ${stage}`, createDefaultStage: false });
