/** The local Step Functions over a small state machine and functions of a test, asked by the SDK's own client. */
import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { startAwsEndpoint } from '../../local/aws/server.ts';
import { stepFunctions } from '../../local/aws/step-functions.ts';
import { Troubles } from '../../local/lambda/faults.ts';
import { Functions, type Handler } from '../../local/lambda/functions.ts';
import type { QueuedMessage } from '../../local/workflow/task-resources.ts';
import { stateMachineArn, Workflow } from '../../local/workflow/workflow.ts';

export type Run = Awaited<ReturnType<typeof run>>;

export async function run(definition: StateMachineDefinition, handlers: Record<string, Handler>) {
  const troubles = new Troubles();
  const functions = new Functions(troubles);
  for (const [name, handler] of Object.entries(handlers)) functions.handlers.set(name, handler);
  const queue: QueuedMessage[] = [];
  const workflow = new Workflow(definition, { functions, queue });
  const aws = await startAwsEndpoint([stepFunctions(workflow)], troubles);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SFNClient({ endpoint: aws.endpoint, region: 'eu-west-3', credentials, maxAttempts: 1 });
  return {
    ...{ workflow, client, troubles, queue },
    start: (name: string, input: unknown = {}) =>
      client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })),
    succeed: (taskToken: string, output: unknown = {}) =>
      client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })),
    async closed(name: string) {
      await workflow.find(name).closed;
      return client.send(new DescribeExecutionCommand({ executionArn: workflow.find(name).arn }));
    },
    async stop() {
      await workflow.stop();
      await aws.stop();
    },
  };
}

/** One state that waits for its token, with a retry that a timeout must not take. */
export const waiting = (TimeoutSeconds = 60): StateMachineDefinition => ({
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
export const asking = () => {
  const tokens: string[] = [];
  const { promise: asked, resolve } = Promise.withResolvers<string>();
  const ask = ({ taskToken }: { taskToken: string }) => {
    tokens.push(taskToken);
    resolve(taskToken);
  };
  return { tokens, asked, ask };
};
