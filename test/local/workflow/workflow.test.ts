/** Executions of the local Step Functions: their tasks, their names, their history and their end. */
import { GetExecutionHistoryCommand, RedriveExecutionCommand } from '@aws-sdk/client-sfn';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { asking, type Run, run, waiting } from '../small-workflow.ts';

let sfn: Run;
afterEach(() => sfn.stop());

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

describe('a task', () => {
  it('gets JSON and gives JSON, as over the wire', async () => {
    const seen: unknown[] = [];
    const work = (event: unknown) => {
      seen.push(event);
      return { outcome: 'done', nobody: undefined };
    };
    sfn = await run(invoking('work'), { work });
    await sfn.start('a', { id: 7 });
    expect(await sfn.closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"id":7,"step":{"outcome":"done"}}' });
    expect(seen).toEqual([{ id: 7 }]);
  });

  it('fails under the name of what was thrown, and is retried by that name only', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      throw Object.assign(new Error('busy'), { name: calls < 3 ? 'Busy' : 'Broken' });
    };
    sfn = await run(invoking('work', [{ ErrorEquals: ['Busy'], IntervalSeconds: 0, MaxAttempts: 5 }]), { work });
    await sfn.start('a', { id: 7 });
    expect(await sfn.closed('a')).toMatchObject({ status: 'FAILED', error: 'Broken', cause: 'busy' });
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
    sfn = await run({ StartAt: 'Park', States: { Park } }, {});
    await sfn.start('a', { id: 7 });
    await sfn.closed('a');
    expect(sfn.queue).toEqual([{ queueUrl: 'https://queue.example/parked', body: { id: 7 } }]);
  });

  it('runs again after a lost answer (F01, F02)', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      return { outcome: 'done' };
    };
    sfn = await run(invoking('work', [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 0, MaxAttempts: 1 }]), {
      work,
    });
    sfn.troubles.faults.lambda.push({ lost: true });
    await sfn.start('a', { id: 7 });
    expect(await sfn.closed('a')).toMatchObject({ status: 'SUCCEEDED' });
    expect(calls).toBe(2);
  });
});

describe('an execution', () => {
  it('is started once by its name: the same while it runs, refused when it is over (F07)', async () => {
    const { ask, asked } = asking();
    sfn = await run(waiting(), { ask });
    const first = await sfn.start('a', { id: 7 });
    expect((await sfn.start('a', { id: 7 })).executionArn).toBe(first.executionArn);
    await expect(sfn.start('a', { id: 8 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await sfn.succeed(await asked);
    await sfn.closed('a');
    await expect(sfn.start('a', { id: 7 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('goes on from the state that failed when it is redriven', async () => {
    let isBroken = true;
    const work = () => {
      if (isBroken) throw new Error('broken');
      return { outcome: 'done' };
    };
    sfn = await run(invoking('work'), { work });
    const { executionArn } = await sfn.start('a', { id: 7 });
    expect(await sfn.closed('a')).toMatchObject({ status: 'FAILED', error: 'Error' });
    isBroken = false;
    await sfn.client.send(new RedriveExecutionCommand({ executionArn }));
    expect(await sfn.closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"id":7,"step":{"outcome":"done"}}' });
    const again = sfn.client.send(new RedriveExecutionCommand({ executionArn }));
    await expect(again).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
  });

  it('tells those who watch what it goes through', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      if (calls === 1) throw new Error('busy');
      return { outcome: 'done' };
    };
    sfn = await run(invoking('work', [{ ErrorEquals: ['Error'], IntervalSeconds: 0, MaxAttempts: 1 }]), { work });
    const seen: unknown[] = [];
    for (const name of ['entered', 'failed', 'retried', 'left', 'closed'] as const)
      sfn.workflow.events.on(name, (event: object) => seen.push({ name, ...event }));
    await sfn.start('a', { id: 7 });
    await sfn.closed('a');
    expect(seen).toEqual([
      { name: 'entered', execution: 'a', state: 'Work', type: 'Task', input: { id: 7 } },
      { name: 'failed', execution: 'a', state: 'Work', error: 'Error', cause: 'busy' },
      { name: 'retried', execution: 'a', state: 'Work', attempt: 1 },
      { name: 'left', execution: 'a', state: 'Work', output: { id: 7, step: { outcome: 'done' } } },
      { name: 'closed', execution: 'a', status: 'SUCCEEDED', transitions: 1 },
    ]);
  });

  it('tells its history, the answers of its tasks before they are cut included (X23)', async () => {
    sfn = await run(invoking('work'), { work: () => ({ outcome: 'done', surplus: 'all of it' }) });
    const { executionArn } = await sfn.start('a', { id: 7 });
    await sfn.closed('a');
    const { events = [] } = await sfn.client.send(new GetExecutionHistoryCommand({ executionArn }));
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
    sfn = await run(waiting(), { ask });
    await sfn.start('a');
    await asked;
    await sfn.workflow.stop();
    expect(sfn.workflow.find('a').status).toBe('ABORTED');
    expect(tokens).toHaveLength(1);
  });
});
