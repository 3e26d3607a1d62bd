/** Turns the rights of a function into the statements of its role. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { partitions, tableSchema } from '../../adapters/dynamodb/schema.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { dueShardPatterns, type Rights, type TableRight } from './right.ts';
import { sendingRights } from './sending-rights.ts';

export function statements(
  scope: Construct,
  rights: Rights,
  resources: StageResources,
  workflow?: StateMachine,
): PolicyStatement[] {
  const { table, dueIndex, secret, distributionSecrets, sends } = rights;
  return [
    ...onTable(resources, table ?? []),
    ...(dueIndex ? [onDueIndex(resources, dueIndex)] : []),
    ...(table || dueIndex ? [decrypting(scope, resources, 'dynamodb')] : []),
    ...(secret ? onSecrets(scope, resources, [resources.rootKey]) : []),
    ...(distributionSecrets ? onSecrets(scope, resources, resources.distributionSecrets) : []),
    ...(workflow ? onWorkflow(rights, workflow) : []),
    ...(rights.orders ? onOrders(scope, resources, ['sqs:SendMessage'], ['kms:GenerateDataKey', 'kms:Decrypt']) : []),
    ...(rights.takesOrders
      ? onOrders(
          scope,
          resources,
          ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
          ['kms:Decrypt'],
        )
      : []),
    ...(sends ?? []).flatMap(channel => sendingRights[channel](scope, resources.configuration)),
  ];
}

/**
 * One statement an action: were a transaction's keys judged together, two statements could each refuse the other's.
 * `ForAllValues` is also true of a request without keys, which only a scan would be, and no role may scan.
 */
function onTable({ table }: StageResources, granted: readonly TableRight[]): PolicyStatement[] {
  const actions = new Set(granted.flatMap(right => right.actions));
  return [...actions].map(action => {
    const keys = new Set(
      granted.filter(right => right.actions.includes(action)).flatMap(right => right.on.map(keyPattern)),
    );
    return new PolicyStatement({
      actions: [`dynamodb:${action}`],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
    });
  });
}

const keyPattern = (name: TableRight['on'][number]) =>
  partitions[name].endsWith('#') ? `${partitions[name]}*` : partitions[name];

/** On an index the leading key is the index's own: the shard. */
const onDueIndex = ({ table }: StageResources, shards: keyof typeof dueShardPatterns) =>
  new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${tableSchema.dueIndex.name}`],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...dueShardPatterns[shards]] } },
  });

const onSecrets = (scope: Construct, resources: StageResources, secrets: readonly Secret[]) => [
  new PolicyStatement({
    actions: ['secretsmanager:GetSecretValue'],
    resources: secrets.map(({ secretArn }) => secretArn),
  }),
  decrypting(scope, resources, 'secretsmanager'),
];

/** The key opens data only on its way through that service. Reading and writing items both need no more than this. */
const decrypting = (scope: Construct, { key }: StageResources, service: string) =>
  new PolicyStatement({
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(scope).region}.amazonaws.com` } },
  });

/** @throws Error for a function that stands where no queue of orders is known */
function onOrders(
  scope: Construct,
  { key, orders }: StageResources,
  actions: string[],
  onKey: string[],
): PolicyStatement[] {
  if (!orders) throw new Error('A function that orders messages needs their queue.');
  return [
    new PolicyStatement({ actions, resources: [orders.queueArn] }),
    new PolicyStatement({
      actions: onKey,
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(scope).region}.amazonaws.com` } },
    }),
  ];
}

/** A redrive names an execution, everything else the state machine. */
function onWorkflow(
  { workflow: actions = [] }: Rights,
  { stateMachineArn, stateMachineName, stack }: StateMachine,
): PolicyStatement[] {
  const execution = stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return actions.map(
    action =>
      new PolicyStatement({
        actions: [`states:${action}`],
        resources: [action === 'RedriveExecution' ? execution : stateMachineArn],
      }),
  );
}
