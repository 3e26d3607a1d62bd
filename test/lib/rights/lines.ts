/** Lines of the table of rights, as `rightsOf` spells what stands in the template. */

export const items = (action: string, ...partitions: string[]) =>
  `Allow dynamodb:${action} on <Table> if ForAllValues:StringLike dynamodb:LeadingKeys ${partitions.join('|')}`;
const via = (service: string) =>
  `Allow kms:Decrypt on <Key> if StringEquals kms:ViaService ${service}.eu-west-3.amazonaws.com`;
export const workflow = (action: string) => `Allow states:${action} on <Workflow>`;

export const table = via('dynamodb');
export const viaSecrets = via('secretsmanager');
export const secret = ['Allow secretsmanager:GetSecretValue on <RootKey>', viaSecrets];
export const onShards = (...shards: string[]) =>
  `Allow dynamodb:Query on <Table>/index/due if ForAllValues:StringLike dynamodb:LeadingKeys ${shards.join('|')}`;
export const email =
  'Allow ses:SendEmail on arn:aws:ses:eu-west-3:<AWS::AccountId>:identity/*' +
  ' if StringEquals ses:FromAddress no-reply@patients.example';
export const sms = ['Allow sns:Publish on *', 'Deny sns:Publish on arn:aws:sns:*:*:*'];
export const voice =
  'Allow sms-voice:SendVoiceMessage on arn:aws:sms-voice:eu-west-3:<AWS::AccountId>' +
  ':phone-number/phone-0123456789abcdef0123456789abcdef';
export const queueKey = ['GenerateDataKey', 'Decrypt'].map(
  action => `Allow kms:${action} on <Key> if StringEquals kms:ViaService sqs.eu-west-3.amazonaws.com`,
);

const configurationSet = 'configuration-set/sign-up-production';
const isWrite = (line: string) => /dynamodb:(?:Put|Update|Delete|ConditionCheck)Item/.test(line);
const keysIn = (line: string) => line.replace(/^.*LeadingKeys /, '').split('|');

/**
 * What the template holds besides those lines (decision 75): the keys of all writes stand with each of them, who writes
 * may use the table's key as AWS's guide has it, and who sends e-mails sends them under the stage's set.
 */
export function asDeployed(lines: readonly string[]): string[] {
  const written = [...new Set(lines.filter(isWrite).flatMap(keysIn))];
  const reading = lines.includes(table) ? [table.replace('Decrypt', 'DescribeKey')] : [];
  const writing = ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];
  return [
    ...lines.map(line => (isWrite(line) ? line.replace(/LeadingKeys .*/, `LeadingKeys ${written.join('|')}`) : line)),
    ...reading,
    ...lines.filter(line => line.includes(' ses:')).map(line => line.replace('identity/*', configurationSet)),
    ...(written.length > 0 ? writing.map(action => table.replace('Decrypt', action)) : []),
  ];
}

/** The same line, whatever the order of its keys. */
export const inOrder = (line: string): string =>
  line.replace(/(?<=LeadingKeys ).*/, keys => keys.split('|').sort().join('|'));
export const takesFrom = (queue: string) => [
  ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
    action => `Allow sqs:${action} on <${queue}>`,
  ),
  ...queueKey.filter(line => line.includes('kms:Decrypt')),
];
