/** One part of a stage: a stack that is named by the stage and by its part, and protected where patients' data is. */
import { Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Configuration } from '../core/configuration.ts';
import { isProtected } from './data/removal.ts';
import { stageName } from './stage-name.ts';

export interface StageStackProps extends StackProps {
  readonly configuration: Configuration;
}

export abstract class StageStack extends Stack {
  constructor(scope: Construct, part: string, { configuration, ...props }: StageStackProps) {
    const tags = { application: 'patient-sign-up', stage: configuration.stage };
    super(scope, `${stageName(configuration)}-${part}`, {
      ...props,
      description: `Patient sign-up, ${part}, ${configuration.stage}`,
      terminationProtection: isProtected(configuration),
      tags,
    });
    // On each resource, for the bill and for rights by tag; the stack's own reach only those that CloudFormation hands them to.
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
  }
}
