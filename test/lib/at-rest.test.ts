/** K2, J2: how data rests: under the customer's key, restorable, and not longer than said. */
import { tableSchema } from '../../adapters/dynamodb/schema.ts';
import { stages } from '../../bin/stages.ts';
import { written } from './statements-in.ts';
import { ofType as allOf, functions, resource, service } from './synthesised.ts';

const template = service();
const propertiesOf = (type: string) => allOf(template, type).map(({ Properties }) => Properties);

it('K2: keeps the table on demand, protected, restorable and under the customer key', () => {
  const { Properties } = resource(template, 'AWS::DynamoDB::GlobalTable');
  expect(Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    TimeToLiveSpecification: { AttributeName: tableSchema.ttl, Enabled: true },
    Replicas: [
      {
        Region: 'eu-west-3',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    ],
  });
  const [{ SSESpecification } = { SSESpecification: { KMSMasterKeyId: '' } }] = Properties.Replicas as {
    SSESpecification: { KMSMasterKeyId: unknown };
  }[];
  expect(written(SSESpecification.KMSMasterKeyId)).toBe('<Key>');
});

it('shapes the table as the stores expect it', () => {
  const { partitionKey, sortKey, dueIndex } = tableSchema;
  expect(resource(template, 'AWS::DynamoDB::GlobalTable').Properties).toMatchObject({
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: dueIndex.name,
        KeySchema: [
          { AttributeName: dueIndex.partitionKey, KeyType: 'HASH' },
          { AttributeName: dueIndex.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
});

it('K2: turns the customer key every year, and lets two services use it for the stacks of this stage only', () => {
  const { EnableKeyRotation, KeyPolicy } = resource(template, 'AWS::KMS::Key').Properties as {
    EnableKeyRotation: boolean;
    KeyPolicy: { Statement: { Principal: { Service?: unknown; AWS?: unknown }; Condition?: unknown }[] };
  };
  expect(EnableKeyRotation).toBe(true);
  const services = KeyPolicy.Statement.filter(({ Principal }) => Principal.Service);
  expect(services.map(({ Principal }) => written(Principal.Service))).toEqual([
    'logs.eu-west-3.amazonaws.com',
    'cloudwatch.amazonaws.com',
  ]);
  for (const { Condition } of services) expect(JSON.stringify(Condition)).toContain('sign-up-production-*');
  const others = KeyPolicy.Statement.filter(({ Principal }) => !Principal.Service);
  for (const { Principal } of others) expect(written(Principal.AWS)).toBe('arn:aws:iam::<AWS::AccountId>:root');
});

it('K2: lets only the alarms of this stage publish to their topic, over TLS', () => {
  const { PolicyDocument } = resource(template, 'AWS::SNS::TopicPolicy').Properties as {
    PolicyDocument: { Statement: { Effect: string; Principal: unknown; Condition: Record<string, object> }[] };
  };
  const [denied, allowed, ...others] = PolicyDocument.Statement;
  expect(denied).toMatchObject({
    Effect: 'Deny',
    Principal: '*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  expect(allowed).toMatchObject({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } });
  const { StringEquals, ArnLike } = (allowed?.Condition ?? {}) as Record<string, Record<string, unknown>>;
  expect(written(StringEquals?.['aws:SourceAccount'])).toBe('<AWS::AccountId>');
  expect(written(ArnLike?.['aws:SourceArn'])).toBe(
    'arn:aws:cloudwatch:eu-west-3:<AWS::AccountId>:alarm:sign-up-production-*',
  );
  expect(others).toEqual([]);
});

it.each([
  ['AWS::SecretsManager::Secret', 'KmsKeyId', 2],
  ['AWS::SQS::Queue', 'KmsMasterKeyId', 13],
  ['AWS::SNS::Topic', 'KmsMasterKeyId', 1],
  // One a function, that of the workflow and that of the API.
  ['AWS::Logs::LogGroup', 'KmsKeyId', functions(template).size + 2],
])('K2: puts every %s under the customer key', (type, property, count) => {
  const keys = propertiesOf(type).map(properties => written(properties[property]));
  expect(keys).toEqual(Array.from({ length: count }, () => '<Key>'));
});

it('J2: empties every log group after the configured days', () => {
  const { logDays } = stages.production.retention;
  for (const properties of propertiesOf('AWS::Logs::LogGroup')) expect(properties.RetentionInDays).toBe(logDays);
});

it('draws a root key of 64 characters, once', () => {
  expect(resource(template, 'AWS::SecretsManager::Secret', 'RootKey').Properties.GenerateSecretString).toEqual({
    SecretStringTemplate: '{}',
    GenerateStringKey: 'rootKey',
    PasswordLength: 64,
    ExcludePunctuation: true,
  });
});

it('I4: keeps a parked welcome for fourteen days, and takes messages over TLS only (K2)', () => {
  expect(resource(template, 'AWS::SQS::Queue', 'ParkedWelcomes').Properties.MessageRetentionPeriod).toBe(14 * 86400);
  const policies = propertiesOf('AWS::SQS::QueuePolicy').map(properties => JSON.stringify(properties));
  expect(policies).toHaveLength(13);
  for (const policy of policies) expect(policy).toContain('"aws:SecureTransport":"false"');
  for (const { MessageRetentionPeriod } of propertiesOf('AWS::SQS::Queue'))
    expect(MessageRetentionPeriod).toBe(14 * 86400);
});
