/** Every resource that takes tags says which application and which stage it belongs to. */
import { readFileSync } from 'node:fs';
import { assembly } from './synthesised.ts';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
const recommended = JSON.parse(
  readFileSync('node_modules/aws-cdk-lib/recommended-feature-flags.json', 'utf8'),
) as object;

/** Of those that the stacks have; the other types take none, or only those of their stack. */
const tagged = [
  'AWS::CloudFront::Distribution',
  'AWS::CloudWatch::Alarm',
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
  'AWS::WAFv2::WebACL',
];

it('has both tags', () => {
  const all = Object.values(assembly('staging').templates).flatMap(({ Resources }) => Object.entries(Resources));
  const untagged = all.filter(([, { Type, Properties }]) => {
    const text = JSON.stringify(Properties.Tags ?? (Properties.Replicas as { Tags: unknown }[] | undefined)?.[0]?.Tags);
    return tagged.includes(Type) && !(text?.includes('patient-sign-up') && text.includes('staging'));
  });
  // The CDK's own functions and roles are not constructs that a tag reaches; the tags of their stack do.
  expect(untagged.map(([id]) => id).filter(id => !id.startsWith('Custom'))).toEqual([]);
  expect(new Set(all.map(([, { Type }]) => Type).filter(type => tagged.includes(type))).size).toBe(tagged.length);
});

it('says what each role, function, key, secret, schedule and alarm is for', () => {
  const text = { 'AWS::CloudWatch::Alarm': 'AlarmDescription' } as Readonly<Record<string, string>>;
  const described =
    /^AWS::(CloudWatch::Alarm|IAM::Role|KMS::Key|Lambda::Function|Scheduler::Schedule|SecretsManager::Secret)$/;
  const all = Object.values(assembly('staging').templates).flatMap(({ Resources }) => Object.entries(Resources));
  const silent = all.filter(
    ([id, { Type, Properties }]) =>
      described.test(Type) && !id.startsWith('Custom') && !Properties[text[Type] ?? 'Description'],
  );
  expect(silent.map(([id]) => id)).toEqual([]);
});

it('sets every feature flag that the CDK recommends, three of them otherwise', () => {
  const ours = Object.entries(recommended).filter(([flag, value]) => context[flag] !== value);
  expect(Object.keys(recommended).filter(flag => !(flag in context))).toEqual([]);
  expect(ours.map(([flag]) => flag).sort()).toEqual([
    '@aws-cdk/core:defaultCrossStackReferences',
    '@aws-cdk/core:enableAdditionalMetadataCollection',
    '@aws-cdk/core:target-partitions',
  ]);
});
