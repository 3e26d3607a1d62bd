/** Why three rights name no narrower resource than they do. */
import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { nagResourceName } from '../functions/nag-resource-name.ts';
import type { Rights } from './right.ts';
import { anyIdentity } from './sending-rights.ts';

export function acknowledgeWildcards(role: Role, { sends, workflow: actions }: Rights, workflow?: StateMachine): void {
  if (sends?.includes('sms'))
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'A text to a telephone has no ARN; a second statement refuses everything of SNS that has one.',
    });
  if (sends?.some(channel => channel.startsWith('email')))
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${nagResourceName(role, anyIdentity(role))}]`,
      reason: 'The sandbox of SES asks for the right on each recipient; the condition allows one sender only.',
    });
  if (workflow && actions?.includes('RedriveExecution')) {
    const executions = Stack.of(role).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${workflow.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${nagResourceName(role, executions)}]`,
      reason: 'Executions are named after sign-ups, which do not exist yet; the right ends at this one workflow.',
    });
  }
}
