/** The HTTP API, which all routes of a stage share. */
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { stageName } from '../stage-name.ts';

/** No cross-origin rules: the pages and the API share one origin, which hands `/api` on to here. */
export const httpApi = (scope: Construct, id: string, { stage }: Pick<Configuration, 'stage'>): HttpApi =>
  new HttpApi(scope, id, {
    // An account may have two stages, and the console lists APIs by name.
    apiName: stageName({ stage }),
    description: `Patient sign-up, ${stage}`,
    createDefaultStage: false,
  });
