/** The target of every alarm: a topic under the customer's key that only the alarms of some stacks may publish to. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { StageResources } from '../functions/stage-resources.ts';

interface AlarmTopicProps extends Pick<StageResources, 'configuration' | 'key'> {
  /** The names of the stacks with alarms begin so. */
  readonly stacks: string;
}

export function alarmTopic(scope: Construct, id: string, { configuration, key, stacks }: AlarmTopicProps): Topic {
  const topic = new Topic(scope, id, { masterKey: key, enforceSSL: true });
  // Without the key a publication fails silently: only the alarm's own history would tell.
  topic.addToResourcePolicy(byAlarms(scope, stacks, ['sns:Publish'], topic.topicArn));
  key.addToResourcePolicy(byAlarms(scope, stacks, ['kms:GenerateDataKey', 'kms:Decrypt'], '*'));
  if (configuration.alarms.email) topic.addSubscription(new EmailSubscription(configuration.alarms.email));
  return topic;
}

function byAlarms(scope: Construct, stacks: string, actions: string[], resource: string): PolicyStatement {
  const stack = Stack.of(scope);
  const alarms = stack.formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: `${stacks}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions,
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': alarms } },
  });
}
