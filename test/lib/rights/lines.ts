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
  'Allow ses:SendEmail on arn:aws:ses:eu-west-3:<AWS::AccountId>:identity/patients.example' +
  ' if StringEquals ses:FromAddress no-reply@patients.example';
export const sms = ['Allow sns:Publish on *', 'Deny sns:Publish on arn:aws:sns:*:*:*'];
export const voice =
  'Allow sms-voice:SendVoiceMessage on arn:aws:sms-voice:eu-west-3:<AWS::AccountId>' +
  ':phone-number/phone-0123456789abcdef0123456789abcdef';
export const queueKey = ['GenerateDataKey', 'Decrypt'].map(
  action => `Allow kms:${action} on <Key> if StringEquals kms:ViaService sqs.eu-west-3.amazonaws.com`,
);
