/** Task tokens of the local Step Functions: drawn, brought back, late, and never seen. */
import { SendTaskFailureCommand } from '@aws-sdk/client-sfn';
import { asking, type Run, run, waiting } from '../small-workflow.ts';

let sfn: Run;
afterEach(() => sfn.stop());

describe('a task token', () => {
  it('is new and unguessable each time a task is entered, retries included', async () => {
    const { ask, asked, tokens } = asking();
    sfn = await run(waiting(), { ask });
    await sfn.start('a');
    const first = await asked;
    await sfn.client.send(new SendTaskFailureCommand({ taskToken: first, error: 'Busy' }));
    while (tokens.length < 2) await new Promise(resolve => setTimeout(resolve, 1));
    expect(tokens.every(token => /^[\w-]{64}$/.test(token))).toBe(true);
    expect(tokens[0]).not.toBe(tokens[1]);
    await sfn.succeed(tokens[1] ?? '', { outcome: 'done' });
    expect(await sfn.closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"done"}' });
  });

  it('may come back before the function has returned', async () => {
    sfn = await run(waiting(), {
      ask: ({ taskToken }: { taskToken: string }) => sfn.succeed(taskToken, { outcome: 'quick' }),
    });
    await sfn.start('a');
    expect(await sfn.closed('a')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"quick"}' });
  });

  it('is answered TaskTimedOut twice, late or after the end; otherwise as never seen (F04, F05)', async () => {
    const { ask, asked } = asking();
    sfn = await run(waiting(), { ask });
    await sfn.start('a');
    const token = await asked;
    await sfn.succeed(token);
    await expect(sfn.succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(sfn.succeed('x'.repeat(64))).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
    await expect(sfn.succeed('nonsense')).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('times out by the clock and takes the branch of States.Timeout, not a retry (F04)', async () => {
    const { ask, asked, tokens } = asking();
    sfn = await run(waiting(0.05), { ask });
    await sfn.start('a');
    const token = await asked;
    expect(await sfn.closed('a')).toMatchObject({ status: 'FAILED', error: 'Late' });
    await expect(sfn.succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(tokens).toHaveLength(1);
  });

  it('times out when a test says so, just as by the clock (F04)', async () => {
    const { ask, asked, tokens } = asking();
    sfn = await run(waiting(), { ask });
    await sfn.start('a');
    const token = await asked;
    await sfn.workflow.timeOut('a');
    expect(await sfn.closed('a')).toMatchObject({ status: 'FAILED', error: 'Late' });
    await expect(sfn.succeed(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(tokens).toHaveLength(1);
  });
});
