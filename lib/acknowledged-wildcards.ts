/** Why two rights name no narrower resource than they do. */
import { Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Rights } from './rights.ts';

export function acknowledgeWildcards(role: Role, { sends, workflow }: Rights): void {
  if (sends?.includes('sms'))
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'A text to a telephone has no ARN; a second statement refuses everything of SNS that has one.',
    });
  if (workflow?.includes('RedriveExecution'))
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::arn:aws:states:*:execution:*]',
      reason: 'Executions are named after sign-ups, which do not exist yet; the right ends at this one workflow.',
    });
}
