/**
 * Handlers with the clients of the SDK mocked: a test gives the answers of AWS, and looks at the calls. Nothing leaves the
 * process, the clock stands at noon, and the password hash is a cheap one.
 */
import { PinpointSMSVoiceV2Client, SendVoiceMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import PostalMime from 'postal-mime';
import type { AccountNotice } from '../../core/account/account-notice.ts';
import type { ConfigurationInput } from '../../core/configuration.ts';
import { deriveKeys } from '../../core/keyed-digest.ts';
import { noon } from './clock.ts';
import { makeConfiguration } from './configuration.ts';
import { releaseClock, stopClock } from './fake-clock.ts';
import { refusalsOf } from './handlers/dynamodb-refusals.ts';
import { type FunctionLog, readLog } from './handlers/function-log.ts';
import { readable, type TableRequest } from './handlers/table-request.ts';

const { jest } = import.meta;

export const tableName = 'sign-up';
export const stateMachineArn = 'arn:aws:states:eu-west-3:000000000000:stateMachine:sign-up';

/** Of a queue, by its name. */
export const queueUrl = (name: string) => `https://sqs.eu-west-3.amazonaws.com/000000000000/${name}`;

const rootKey = 'a root key of more than thirty-two letters';
/** The keys that the handlers derive from the mocked secret. */
export const keys = deriveKeys(rootKey);

/** The cheapest that a stage of tests may have. */
const password = { memoryKiB: 32, iterations: 1, parallelism: 1 };

/** Sets the environment of the handlers of this test file, and mocks every client before each test. */
export function mockAws(overrides: Partial<ConfigurationInput> = {}) {
  const configuration = makeConfiguration({ password, ...overrides });
  Object.assign(process.env, {
    CONFIGURATION: JSON.stringify(configuration),
    TABLE_NAME: tableName,
    SECRET_ID: 'root-key',
    STATE_MACHINE_ARN: stateMachineArn,
    ORDERS_QUEUE_URL: queueUrl('orders'),
    DIGESTS_QUEUE_URL: queueUrl('digests'),
    NOTICE_EMAILS_QUEUE_URL: queueUrl('notice-emails'),
    NOTICE_TEXTS_QUEUE_URL: queueUrl('notice-texts'),
    DISTRIBUTION_SECRET_IDS: 'sent,before,empty',
    AWS_REGION: 'eu-west-3',
  });
  const clients = {
    dynamodb: mockClient(DynamoDBDocumentClient),
    secrets: mockClient(SecretsManagerClient),
    workflow: mockClient(SFNClient),
    queue: mockClient(SQSClient),
    sms: mockClient(SNSClient),
    email: mockClient(SESClient),
    voice: mockClient(PinpointSMSVoiceV2Client),
  };
  let log: FunctionLog;

  beforeEach(() => {
    stopClock(noon);
    // Nobody needs to wait before a contended write is tried again.
    jest.spyOn(Math, 'random').mockReturnValue(0);
    log = readLog();
    for (const client of Object.values(clients)) client.reset();
    // A call that a test does not mention succeeds, and finds nothing.
    clients.dynamodb.resolves({});
    clients.secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify({ rootKey }) });
    clients.workflow.on(StartExecutionCommand).resolves({});
    clients.workflow.on(SendTaskSuccessCommand).resolves({});
    clients.queue.on(SendMessageCommand).resolves({ MessageId: 'order-1' });
    clients.queue.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    clients.sms.on(PublishCommand).resolves({ MessageId: 'sms-1' });
    clients.email.on(SendEmailCommand).resolves({ MessageId: 'email-1' });
    clients.email.on(SendRawEmailCommand).resolves({ MessageId: 'email-1' });
    clients.voice.on(SendVoiceMessageCommand).resolves({ MessageId: 'call-1' });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    releaseClock();
    // The local engine takes some requests that DynamoDB refuses, and a mocked client takes all of them.
    const calls = clients.dynamodb.calls() as unknown as SentCall[];
    expect(calls.flatMap(({ args: [command] }) => refusalsOf(command.input))).toEqual([]);
  });

  /** Every request so far, in order: Sinon numbers the calls of all stubs together. */
  const requests = () =>
    Object.values(clients)
      .flatMap((client): SentCall[] => client.calls() as unknown as SentCall[])
      .toSorted((a, b) => a.callId - b.callId)
      .map(({ args: [command] }) => ({
        operation: command.constructor.name.replace(/Command$/, ''),
        input: command.input,
      }));

  const transactions = () =>
    requests()
      .filter(({ operation }) => operation === 'TransactWrite')
      .map(({ operation, input }) => readable(operation, input).writes ?? []);

  return {
    ...clients,
    configuration,
    /** The operations so far, in order: `['Get', 'TransactWrite', 'SendTaskSuccess']`. */
    operations: () => requests().map(({ operation }) => operation),
    /** The inputs of one operation, in order. */
    inputs: <Input extends object>(operation: string) =>
      requests()
        .filter(request => request.operation === operation)
        .map(({ input }) => input as Input),
    /** The table's calls so far, in order, with names and values in the place of the placeholders. */
    tableRequests: (): TableRequest[] =>
      requests()
        .filter(({ operation }) => tableOperations.has(operation))
        .map(({ operation, input }) => readable(operation, input)),
    /** The transactions so far, in order: each write by its key. */
    transactions: () => transactions().map(writes => Object.fromEntries(writes.map(write => [write.key, write]))),
    /** The writes of the transactions so far, in order. */
    transactWrites: () => transactions().flat(),
    /** The messages about accounts that were written with them, in order. */
    noticesWritten: () =>
      transactions()
        .flat()
        .flatMap(({ key, item }) => (key?.startsWith('NOTICE#') ? [item as Partial<AccountNotice>] : [])),
    /** The workflow's callbacks, in order: task token and outcome word. */
    callbacks: () =>
      clients.workflow
        .commandCalls(SendTaskSuccessCommand)
        .map(({ args: [{ input }] }) => [input.taskToken, JSON.parse(input.output ?? '').outcome]),
    /** Orders that went onto the queue, in order. */
    orders: () =>
      clients.queue
        .commandCalls(SendMessageCommand)
        .map(({ args: [{ input }] }) => JSON.parse(input.MessageBody ?? '')),
    /** Text messages that went out, in order. */
    smsSent: () =>
      clients.sms
        .commandCalls(PublishCommand)
        .map(({ args: [{ input }] }) => ({ to: input.PhoneNumber, text: input.Message ?? '' })),
    /** E-mails that went out, in order. */
    emailsSent: () =>
      clients.email.commandCalls(SendEmailCommand).map(({ args: [{ input }] }) => ({
        to: input.Destination?.ToAddresses?.join(),
        subject: input.Message?.Subject?.Data,
        text: input.Message?.Body?.Text?.Data ?? '',
      })),
    /** E-mails with a calendar that went out, in order, as their reader's mailbox shows them. */
    calendarsSent: () =>
      Promise.all(
        clients.email.commandCalls(SendRawEmailCommand).map(async ({ args: [{ input }] }) => {
          const { text = '', attachments } = await PostalMime.parse(input.RawMessage?.Data ?? '');
          const calendar = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString()).join();
          return { to: input.Destinations?.join(), text, calendar };
        }),
      ),
    logged: () => log.events(),
  };
}

interface SentCall {
  readonly callId: number;
  readonly args: readonly [command: { readonly input: object }];
}

const tableOperations = new Set(['Get', 'BatchGet', 'Query', 'Put', 'Update', 'Delete', 'TransactWrite']);

export type MockedAws = ReturnType<typeof mockAws>;
