/** Turns the rights of a function into the statements of its role. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { partitions, tableSchema } from '../../adapters/dynamodb/schema.ts';
import type { StageResources } from '../functions/stage-resources.ts';
import { onQueues } from './queue-rights.ts';
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
    ...(table || dueIndex ? [onTableKey(scope, resources, table ?? [])] : []),
    ...(secret ? onSecrets(scope, resources, [resources.rootKey]) : []),
    ...(distributionSecrets ? onSecrets(scope, resources, resources.distributionSecrets) : []),
    ...(workflow ? onWorkflow(rights, workflow) : []),
    ...onQueues(scope, rights, resources),
    ...(sends ?? []).flatMap(channel => sendingRights[channel](scope, resources.configuration)),
  ];
}

/** The writes of a transaction. */
const writing: readonly string[] = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
const isWriting = (action: string): boolean => writing.includes(action);

/**
 * One statement an action. AWS does not say if the keys of a transaction are judged together, so each kind of write that a
 * function has may touch what its others touch (decision 75). `ForAllValues` is also true of a request without keys, which
 * only a scan would be, and no role may scan.
 */
function onTable({ table }: StageResources, granted: readonly TableRight[]): PolicyStatement[] {
  const actions = new Set(granted.flatMap(right => right.actions));
  return [...actions].map(action => {
    const isJudgedWith = (other: string) => other === action || (isWriting(action) && isWriting(other));
    const keys = new Set(
      granted.filter(right => right.actions.some(isJudgedWith)).flatMap(right => right.on.map(keyPattern)),
    );
    return new PolicyStatement({
      actions: [`dynamodb:${action}`],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
    });
  });
}

/** Reading takes the first two. A write takes the others in the examples of AWS's guide, and no page says that it needs none. */
function onTableKey(scope: Construct, resources: StageResources, granted: readonly TableRight[]): PolicyStatement {
  const forWrites = ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];
  const isWriter = granted.some(right => right.actions.some(isWriting));
  return usingKey(scope, resources, 'dynamodb', ['Decrypt', 'DescribeKey', ...(isWriter ? forWrites : [])]);
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
  usingKey(scope, resources, 'secretsmanager', ['Decrypt']),
];

/** The key serves only on its way through that service. */
const usingKey = (scope: Construct, { key }: StageResources, service: string, actions: readonly string[]) =>
  new PolicyStatement({
    actions: actions.map(action => `kms:${action}`),
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(scope).region}.amazonaws.com` } },
  });

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
