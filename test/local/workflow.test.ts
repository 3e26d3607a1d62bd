/** The local Step Functions, asked by the SDK's own client, over small state machines and functions of this test. */
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { type AwsEndpoint, startAwsEndpoint } from '../../local/aws/server.ts';
import { stepFunctions } from '../../local/aws/step-functions.ts';
import { Troubles } from '../../local/faults.ts';
import { Functions, type Handler } from '../../local/functions.ts';
import type { QueuedMessage } from '../../local/task-resources.ts';
import { stateMachineArn, Workflow } from '../../local/workflow.ts';

let aws: AwsEndpoint;
let workflow: Workflow;
let client: SFNClient;
let troubles: Troubles;
const queue: QueuedMessage[] = [];

async function run(definition: StateMachineDefinition, handlers: Record<string, Handler>): Promise<void> {
  troubles = new Troubles();
  const functions = new Functions(troubles);
  for (const [name, handler] of Object.entries(handlers)) functions.handlers.set(name, handler);
  workflow = new Workflow(definition, { functions, queue });
  aws = await startAwsEndpoint([stepFunctions(workflow)], troubles);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new SFNClient({ endpoint: aws.endpoint, region: 'eu-west-3', credentials, maxAttempts: 1 });
}

const start = (name: string, input: unknown = {}) =>
  client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
const succeed = (taskToken: string, output: unknown = {}) =>
  client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
const closed = async (name: string) => {
  await workflow.find(name).closed;
  return client.send(new DescribeExecutionCommand({ executionArn: workflow.find(name).arn }));
};

afterEach(async () => {
  await workflow.stop();
  await aws.stop();
});

type Retry = { ErrorEquals: string[]; IntervalSeconds: number; MaxAttempts: number }[];
const invoking = (FunctionName: string, Retry: Retry = []): StateMachineDefinition => ({
  StartAt: 'Work',
  States: {
    Work: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName, Payload: { 'id.$': '$.id' } },
      ResultSelector: { 'outcome.$': '$.Payload.outcome' },
      ResultPath: '$.step',
      Retry,
      End: true,
    },
  },
});

const waiting = (TimeoutSeconds = 60): StateMachineDefinition => ({
  StartAt: 'Wait',
  States: {
    Wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: { FunctionName: 'ask', Payload: { 'taskToken.$': '$$.Task.Token' } },
      TimeoutSeconds,
      Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 0, MaxAttempts: 1 }],
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
      End: true,
    },
    Late: { Type: 'Fail', Error: 'Late', Cause: 'Nobody came back.' },
  },
});

/** A function that collects the tokens it is given. */
const asking = () => {
  const tokens: string[] = [];
  const { promise: asked, resolve } = Promise.withResolvers<string>();
  const ask = ({ taskToken }: { taskToken: string }) => {
    tokens.push(taskToken);
    resolve(taskToken);
  };
  return { tokens, asked, ask };
};

describe('a task', () => {
  it('gets JSON and gives JSON, as over the wire', async () => {
    const seen: unknown[] = [];
    const work = (event: unknown) => {
      seen.push(event);
      return { outcome: 'done', nobody: undefined };
    };
    await run(invoking('work'), { work });
    await start('a', { id: 7 });
    expect(await closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"id":7,"step":{"outcome":"done"}}' });
    expect(seen).toEqual([{ id: 7 }]);
  });

  it('fails under the name of what was thrown, and is retried by that name only', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      throw Object.assign(new Error('busy'), { name: calls < 3 ? 'Busy' : 'Broken' });
    };
    await run(invoking('work', [{ ErrorEquals: ['Busy'], IntervalSeconds: 0, MaxAttempts: 5 }]), { work });
    await start('a', { id: 7 });
    expect(await closed('a')).toMatchObject({ status: 'FAILED', error: 'Broken', cause: 'busy' });
    expect(calls).toBe(3);
  });

  it('leaves a message in a queue', async () => {
    const Parameters = { QueueUrl: 'https://queue.example/parked', MessageBody: { 'id.$': '$.id' } };
    const Park = {
      Type: 'Task' as const,
      Resource: 'arn:aws:states:::sqs:sendMessage',
      Parameters,
      End: true as const,
    };
    await run({ StartAt: 'Park', States: { Park } }, {});
    await start('a', { id: 7 });
    await closed('a');
    expect(queue).toEqual([{ queueUrl: 'https://queue.example/parked', body: { id: 7 } }]);
  });

  it('runs again after a lost answer (F01, F02)', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      return { outcome: 'done' };
    };
    await run(invoking('work', [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 0, MaxAttempts: 1 }]), { work });
    troubles.faults.lambda.push({ lost: true });
    await start('a', { id: 7 });
    expect(await closed('a')).toMatchObject({ status: 'SUCCEEDED' });
    expect(calls).toBe(2);
  });
});

describe('an execution', () => {
  it('is started once by its name: the same while it runs, refused when it is over (F07)', async () => {
    const { ask, asked } = asking();
    await run(waiting(), { ask });
    const first = await start('a', { id: 7 });
    expect((await start('a', { id: 7 })).executionArn).toBe(first.executionArn);
    await expect(start('a', { id: 8 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await succeed(await asked);
    await closed('a');
    await expect(start('a', { id: 7 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('goes on from the state that failed when it is redriven', async () => {
    let isBroken = true;
    const work = () => {
      if (isBroken) throw new Error('broken');
      return { outcome: 'done' };
    };
    await run(invoking('work'), { work });
    const { executionArn } = await start('a', { id: 7 });
    expect(await closed('a')).toMatchObject({ status: 'FAILED', error: 'Error' });
    isBroken = false;
    await client.send(new RedriveExecutionCommand({ executionArn }));
    expect(await closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"id":7,"step":{"outcome":"done"}}' });
    const again = client.send(new RedriveExecutionCommand({ executionArn }));
    await expect(again).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
  });

  it('tells those who watch what it goes through', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      if (calls === 1) throw new Error('busy');
      return { outcome: 'done' };
    };
    await run(invoking('work', [{ ErrorEquals: ['Error'], IntervalSeconds: 0, MaxAttempts: 1 }]), { work });
    const seen: unknown[] = [];
    for (const name of ['entered', 'failed', 'retried', 'left', 'closed'] as const)
      workflow.events.on(name, (event: object) => seen.push({ name, ...event }));
    await start('a', { id: 7 });
    await closed('a');
    expect(seen).toEqual([
      { name: 'entered', execution: 'a', state: 'Work', type: 'Task', input: { id: 7 } },
      { name: 'failed', execution: 'a', state: 'Work', error: 'Error', cause: 'busy' },
      { name: 'retried', execution: 'a', state: 'Work', attempt: 1 },
      { name: 'left', execution: 'a', state: 'Work', output: { id: 7, step: { outcome: 'done' } } },
      { name: 'closed', execution: 'a', status: 'SUCCEEDED', transitions: 1 },
    ]);
  });

  it('tells its history, the answers of its tasks before they are cut included (X23)', async () => {
    await run(invoking('work'), { work: () => ({ outcome: 'done', surplus: 'all of it' }) });
    const { executionArn } = await start('a', { id: 7 });
    await closed('a');
    const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(JSON.stringify(events)).toContain('all of it');
  });

  it('ends with the service, its waiting task too, and asks no function any more', async () => {
    const { ask, asked, tokens } = asking();
    await run(waiting(), { ask });
    await start('a');
    await asked;
    await workflow.stop();
    expect(workflow.find('a').status).toBe('ABORTED');
    expect(tokens).toHaveLength(1);
  });
});

describe('a task token', () => {
  it('is new and unguessable each time a task is entered, retries included', async () => {
    const { ask, asked, tokens } = asking();
    await run(waiting(), { ask });
    await start('a');
    const first = await asked;
    await client.send(new SendTaskFailureCommand({ taskToken: first, error: 'Busy' }));
    while (tokens.length < 2) await new Promise(resolve => setTimeout(resolve, 1));
    expect(tokens.every(token => /^[\w-]{64}$/.test(token))).toBe(true);
    expect(tokens[0]).not.toBe(tokens[1]);
    await succeed(tokens[1] ?? '', { outcome: 'done' });
    expect(await closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"done"}' });
  });

  it('may come back before the function has returned', async () => {
    await run(waiting(), { ask: ({ taskToken }: { taskToken: string }) => succeed(taskToken, { outcome: 'quick' }) });
    await start('a');
    expect(await closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"quick"}' });
  });

  it('is answered TaskTimedOut twice, late or after the end; otherwise as never seen (F04, F05)', async () => {
    const { ask, asked } = asking();
    await run(waiting(), { ask });
    await start('a');
    const token = await asked;
    await succeed(token);
    await expect(succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(succeed('x'.repeat(64))).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    await expect(succeed('nonsense')).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('times out by the clock and takes the branch of States.Timeout, not a retry (F04)', async () => {
    const { ask, asked, tokens } = asking();
    await run(waiting(0.05), { ask });
    await start('a');
    const token = await asked;
    expect(await closed('a')).toMatchObject({ status: 'FAILED', error: 'Late' });
    await expect(succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(tokens).toHaveLength(1);
  });

  it('times out when a test says so, just as by the clock (F04)', async () => {
    const { ask, asked, tokens } = asking();
    await run(waiting(), { ask });
    await start('a');
    const token = await asked;
    await workflow.timeOut('a');
    expect(await closed('a')).toMatchObject({ status: 'FAILED', error: 'Late' });
    await expect(succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(tokens).toHaveLength(1);
  });
});
