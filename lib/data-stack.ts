/**
 * The data of a stage, and the resources that all its functions share: keys, parked messages, and the topic of its alarms.
 */
import { Annotations, CfnOutput } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { alarmTopic } from './alarms/alarm-topic.ts';
import { itemAlarms } from './alarms/item-alarms.ts';
import { parkedAlarms } from './alarms/parked-alarms.ts';
import { sendingAlarms } from './alarms/sending/sending-alarms.ts';
import { customerKey } from './data/customer-key.ts';
import { distributionSecrets } from './data/distribution-secrets.ts';
import { parkedWelcomes } from './data/parked-welcomes.ts';
import { isProtected, retainsData } from './data/removal.ts';
import { rootKeySecret } from './data/root-key-secret.ts';
import { signUpTable } from './data/table.ts';
import type { StageResources } from './functions/stage-resources.ts';
import { stageName } from './stage-name.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

export class DataStack extends StageStack {
  readonly resources: StageResources;
  readonly parkedWelcomes: Queue;

  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'data', props);
    const { configuration } = props;
    const stacks = stageName(configuration);
    const key = customerKey(this, 'Key', { configuration, stacks });
    const table = signUpTable(this, 'Table', configuration, key);
    this.parkedWelcomes = parkedWelcomes(this, 'ParkedWelcomes', key);
    this.resources = {
      configuration,
      key,
      table,
      rootKey: rootKeySecret(this, 'RootKey', configuration, key),
      distributionSecrets: distributionSecrets(this, configuration, key),
      alarmTopic: alarmTopic(this, 'AlarmTopic', { configuration, key, stacks }),
    };
    parkedAlarms(this, this.resources, this.parkedWelcomes);
    sendingAlarms(this, this.resources);
    itemAlarms(this, this.resources);
    this.#export();

    if (retainsData(configuration) && !isProtected(configuration))
      Annotations.of(this).addWarningV2(
        'sign-up:notProtected',
        'Nothing of this stage is protected against deletion. Set deploy.isProtected once the first deployment succeeded.',
      );
    new CfnOutput(this, 'KeyArn', { value: key.keyArn });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'RootKeyArn', { value: this.resources.rootKey.secretArn });
    new CfnOutput(this, 'ParkedWelcomesUrl', { value: this.parkedWelcomes.queueUrl });
  }

  /** Whether another stack reads a value or not: one that stops to is deployed after this one (decision 25). */
  #export(): void {
    const { key, table, rootKey, distributionSecrets, alarmTopic } = this.resources;
    const { queueArn, queueUrl } = this.parkedWelcomes;
    const secrets = [rootKey, ...distributionSecrets].map(({ secretArn }) => secretArn);
    const shared = [key.keyArn, table.tableArn, table.tableName, ...secrets, alarmTopic.topicArn];
    for (const value of [...shared, queueArn, queueUrl]) this.exportValue(value);
  }
}
