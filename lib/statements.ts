/** Turns the rights of a function into the statements of its role. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { partitions, tableSchema } from '../adapters/dynamodb/schema.ts';
import type { House } from './house.ts';
import type { Rights, TableRight } from './rights.ts';
import { sendingRights } from './sending-rights.ts';

export function statements(scope: Construct, rights: Rights, house: House, workflow?: StateMachine): PolicyStatement[] {
  const { table, attention, secret, sends } = rights;
  return [
    ...(table ?? []).map(right => onTable(house, right)),
    ...(attention ? [onAttentionIndex(house)] : []),
    ...(table || attention ? [decrypting(scope, house, 'dynamodb')] : []),
    ...(secret ? [onSecret(house), decrypting(scope, house, 'secretsmanager')] : []),
    ...(workflow ? onWorkflow(rights, workflow) : []),
    ...(sends ?? []).flatMap(channel => sendingRights[channel](scope, house.configuration)),
  ];
}

/** `ForAllValues` is also true of a request without keys, which only a scan would be, and no role may scan. */
const onTable = ({ table }: House, { actions, on }: TableRight) =>
  new PolicyStatement({
    actions: actions.map(action => `dynamodb:${action}`),
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': on.map(keyPattern) } },
  });

const keyPattern = (name: TableRight['on'][number]) =>
  partitions[name].endsWith('#') ? `${partitions[name]}*` : partitions[name];

const onAttentionIndex = ({ table }: House) =>
  new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${tableSchema.attentionIndex.name}`],
  });

const onSecret = ({ secret }: House) =>
  new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });

/** The key opens data only on its way through that service. Reading and writing items both need no more than this. */
const decrypting = (scope: Construct, { key }: House, service: string) =>
  new PolicyStatement({
    actions: ['kms:Decrypt'],
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
