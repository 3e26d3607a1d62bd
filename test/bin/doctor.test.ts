/** What the doctor asks AWS, and what it says of each answer. */
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DescribeAccountAttributesCommand,
  DescribePhoneNumbersCommand,
  DescribePoolsCommand,
  DescribeSenderIdsCommand,
  DescribeSpendLimitsCommand,
  PinpointSMSVoiceV2Client,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { examine, report } from '../../bin/doctor/examine.ts';
import { stages } from '../../bin/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';

const { jest } = import.meta;

const lambda = mockClient(LambdaClient);
const ses = mockClient(SESClient);
const sns = mockClient(SNSClient);
const voice = mockClient(PinpointSMSVoiceV2Client);
const all = [lambda, ses, sns, voice];

const number = 'phone-8a7b6c5d4e3f2a1b8a7b6c5d4e3f2a1b';
const region = 'eu-west-3';
const configuration = parseConfiguration({
  ...stages.staging,
  service: { name: 'Santé', webOrigin: 'https://inscription.sante.fr' },
  operator: { name: 'Santé SAS', address: '12 rue des Tilleuls, Lyon' },
  support: { email: 'aide@sante.fr' },
  email: { from: 'no-reply@sante.fr' },
  voice: { originationIdentity: number },
  countries: ['FR', 'AT', 'ES'],
});

/** What the two services without a client of the SDK answer, by the target of the call. */
const answers: Record<string, object> = {};
const asked: Request[] = [];
const quotas = (...Quotas: object[]) => ({ Quotas });

afterEach(() => jest.restoreAllMocks());

/** An account that lacks nothing. */
beforeEach(() => {
  asked.length = 0;
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' });
  Object.assign(answers, {
    'AmazonSSM.GetParameter': { Parameter: { Value: '30' } },
    'ServiceQuotasV20190624.ListServiceQuotas': quotas(),
    'ServiceQuotasV20190624.ListAWSDefaultServiceQuotas': quotas(
      { QuotaName: 'StartExecution throttle token refill rate per second', Value: 150 },
      { QuotaName: 'StateTransition throttle token refill rate per second', Value: 500 },
    ),
  });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (...call) => {
    const request = new Request(...call);
    asked.push(request);
    const answer = answers[request.headers.get('x-amz-target') ?? ''] ?? {};
    return Response.json(answer, { status: '__type' in answer ? 400 : 200 });
  });
  for (const client of all) client.reset();
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 1000 } });
  ses.on(GetSendQuotaCommand).resolves({ Max24HourSend: 50_000, MaxSendRate: 14 });
  ses.on(GetAccountSendingEnabledCommand).resolves({ Enabled: true });
  ses.on(GetIdentityDkimAttributesCommand).resolves({
    DkimAttributes: { 'sante.fr': { DkimEnabled: true, DkimVerificationStatus: 'Success' } },
  });
  ses.on(GetIdentityMailFromDomainAttributesCommand).resolves({
    MailFromDomainAttributes: {
      'sante.fr': {
        MailFromDomain: 'bounce.sante.fr',
        MailFromDomainStatus: 'Success',
        BehaviorOnMXFailure: 'UseDefaultValue',
      },
    },
  });
  sns.on(GetSMSSandboxAccountStatusCommand).resolves({ IsInSandbox: false });
  sns.on(GetSMSAttributesCommand).resolves({ attributes: { MonthlySpendLimit: '1000' } });
  voice.on(DescribeSenderIdsCommand).resolves({ SenderIds: [senderId('AT'), senderId('ES')] });
  voice.on(DescribeAccountAttributesCommand).resolves({
    AccountAttributes: [{ Name: 'ACCOUNT_TIER', Value: 'PRODUCTION' }],
  });
  voice.on(DescribeSpendLimitsCommand).resolves({ SpendLimits: [callLimit(100)] });
  voice.on(DescribePhoneNumbersCommand).resolves({ PhoneNumbers: [phoneNumber('ACTIVE', ['VOICE'])] });
});

const senderId = (IsoCountryCode: string) => ({
  SenderIdArn: 'arn',
  SenderId: 'EspPatient',
  IsoCountryCode,
  MessageTypes: [],
  MonthlyLeasingPrice: '0',
  DeletionProtectionEnabled: false,
  Registered: true,
});
const callLimit = (EnforcedLimit: number) => ({
  Name: 'VOICE_MESSAGE_MONTHLY_SPEND_LIMIT' as const,
  EnforcedLimit,
  MaxLimit: 1000,
  Overridden: true,
});
const phoneNumber = (Status: 'ACTIVE' | 'PENDING', NumberCapabilities: ('SMS' | 'VOICE')[]) => ({
  PhoneNumberArn: 'arn',
  PhoneNumber: '+491700000000',
  Status,
  IsoCountryCode: 'DE',
  MessageType: 'TRANSACTIONAL' as const,
  NumberCapabilities,
  NumberType: 'LONG_CODE' as const,
  MonthlyLeasingPrice: '1',
  TwoWayEnabled: false,
  SelfManagedOptOutsEnabled: false,
  OptOutListName: 'Default',
  DeletionProtectionEnabled: false,
  CreatedTimestamp: new Date(0),
});

const missingIn = async (changed = configuration) =>
  (await examine(changed, region))
    .filter(({ state }) => state === 'missing')
    .map(({ subject, says }) => `${subject}: ${says}`);

it('finds nothing missing in an account that has everything, and names what no call tells', async () => {
  const findings = await examine(configuration, region);
  expect(await missingIn()).toEqual([]);
  expect(findings.filter(({ state }) => state === 'unknown').map(({ subject }) => subject)).toEqual(['CloudFront']);
  expect(report(findings)).toContain('ok       Lambda in eu-west-3: 1000 executions at once.');
  expect(report(findings)).toContain('?        CloudFront: AWS has no call');
});

it.each<[string, () => unknown, RegExp]>([
  [
    'ten functions at once',
    () => lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 9 } }),
    /^Lambda in eu-west-3: 9 executions at once; ask for 1000.*,Lambda in us-east-1: 9 executions at once; ask for 10 /,
  ],
  [
    'the sandbox of SES',
    () => ses.on(GetSendQuotaCommand).resolves({ Max24HourSend: 200, MaxSendRate: 1 }),
    /^SES sandbox: 200 e-mails a day is the sandbox.*,SES rate: 1 e-mails a second; reminder\.emailsPerSecond and booking\.digestsPerSecond are 12/,
  ],
  [
    'paused sending',
    () => ses.on(GetAccountSendingEnabledCommand).resolves({ Enabled: false }),
    /^SES sending: AWS or/,
  ],
  [
    'a domain that DNS does not prove',
    () => ses.on(GetIdentityDkimAttributesCommand).resolves({ DkimAttributes: {} }),
    /^DKIM of sante\.fr: not known to SES; .*DnsDkim1 to DnsDkim3/,
  ],
  [
    'the sandbox of texts',
    () => sns.on(GetSMSSandboxAccountStatusCommand).resolves({ IsInSandbox: true }),
    /^SMS sandbox/,
  ],
  [
    'the first dollar of texts',
    () => sns.on(GetSMSAttributesCommand).resolves({ attributes: {} }),
    /^SMS spend limit: 1 US dollars a month; the alarm at 100 would/,
  ],
  [
    'a sender id without its registration',
    () => voice.on(DescribeSenderIdsCommand).resolves({ SenderIds: [senderId('AT')] }),
    /^SMS sender id in ES: EspPatient is not registered/,
  ],
  [
    'the sandbox of calls',
    () =>
      voice
        .on(DescribeAccountAttributesCommand)
        .resolves({ AccountAttributes: [{ Name: 'ACCOUNT_TIER', Value: 'SANDBOX' }] }),
    /^Voice sandbox: Twenty calls a day/,
  ],
  [
    'the first dollar of calls',
    () => voice.on(DescribeSpendLimitsCommand).resolves({ SpendLimits: [callLimit(1)] }),
    /^Voice spend limit: 1 US/,
  ],
  [
    'a number that is not there yet',
    () => voice.on(DescribePhoneNumbersCommand).resolves({ PhoneNumbers: [phoneNumber('PENDING', ['VOICE'])] }),
    /^Number that calls: It is PENDING/,
  ],
  [
    'a number without a voice',
    () => voice.on(DescribePhoneNumbersCommand).resolves({ PhoneNumbers: [phoneNumber('ACTIVE', ['SMS'])] }),
    /has no voice/,
  ],
])('says of %s what to do', async (_, account, expected) => {
  account();
  const paid = { ...configuration, alarms: { smsSpendUsd: 100, callSpendUsd: 50 } };
  expect((await missingIn(paid)).join()).toMatch(expected);
});

it('asks both regions for the bootstrap, and says what to run', async () => {
  answers['AmazonSSM.GetParameter'] = { __type: 'com.amazonaws.ssm#ParameterNotFound' };
  expect(await missingIn()).toEqual([
    'Bootstrap of eu-west-3: Run "npx cdk bootstrap", once per account.',
    'Bootstrap of us-east-1: Run "npx cdk bootstrap", once per account.',
  ]);
  const [first] = asked;
  expect(first?.url).toBe('https://ssm.eu-west-3.amazonaws.com/');
  expect(first?.headers.get('authorization')).toContain('/eu-west-3/ssm/aws4_request');
});

it('reads the applied quota of state transitions, and the default of AWS where nobody asked for more', async () => {
  const says = async () =>
    (await examine(configuration, region)).find(({ subject }) => subject === 'Step Functions')?.says;
  expect(await says()).toBe('500 state transitions a second: some 50 sign-ups.');
  answers['ServiceQuotasV20190624.ListServiceQuotas'] = quotas({
    QuotaName: 'StateTransition throttle token refill rate per second',
    Value: 5000,
  });
  expect(await says()).toBe('5000 state transitions a second: some 500 sign-ups.');
});

it('asks a pool for its own state', async () => {
  voice.on(DescribePoolsCommand).resolves({
    Pools: [
      {
        PoolArn: 'arn',
        PoolId: 'pool-1',
        Status: 'CREATING',
        MessageType: 'TRANSACTIONAL',
        TwoWayEnabled: false,
        SelfManagedOptOutsEnabled: false,
        OptOutListName: 'Default',
        SharedRoutesEnabled: false,
        DeletionProtectionEnabled: false,
        CreatedTimestamp: new Date(0),
      },
    ],
  });
  expect(await missingIn({ ...configuration, voice: { originationIdentity: 'pool-1' } })).toEqual([
    'Number that calls: It is CREATING; voice.originationIdentity names it.',
  ]);
});

it('keeps the other answers where AWS refuses one', async () => {
  sns
    .on(GetSMSSandboxAccountStatusCommand)
    .rejects(Object.assign(new Error('no right\n  and more'), { name: 'AuthorizationError' }));
  const findings = await examine(configuration, region);
  expect(findings).toContainEqual({
    subject: 'SMS sandbox',
    state: 'unknown',
    says: 'AWS did not answer: AuthorizationError, no right',
  });
  expect(findings.filter(({ state }) => state === 'ready').length).toBeGreaterThan(9);
});

it('only reads', async () => {
  await examine(configuration, region);
  const names = all.flatMap(client => client.calls().map(({ args }) => args[0].constructor.name));
  const targets = asked.map(({ headers }) => headers.get('x-amz-target')?.split('.')[1] ?? '');
  for (const name of [...names, ...targets]) expect(name).toMatch(/^(Get|Describe|List)/);
});

it('names the sample values of a stage, and the protection that production still lacks', async () => {
  const missing = await missingIn(stages.production);
  expect(missing[0]).toMatch(/^bin\/stages\.ts: Sample values: service\.webOrigin/);
  expect(missing[1]).toMatch(/^Protection: Set deploy\.isProtected/);
});
