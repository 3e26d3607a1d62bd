/** The part of a function that an alarm needs. */
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../lambdas/functions.ts';

export interface WatchedFunction extends Construct {
  readonly name: FunctionName;
  readonly function: IFunction;
  readonly logGroup: LogGroup;
}
