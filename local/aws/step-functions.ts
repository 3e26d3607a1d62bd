/** The API of Step Functions over the local workflow. */

import type { Json } from '../json.ts';
import { describe } from '../workflow/execution.ts';
import { TaskError } from '../workflow/task-tokens.ts';
import type { Workflow } from '../workflow/workflow.ts';
import { historyEvent } from '../workflow/workflow-events.ts';
import { type Parameters, type Service, text } from './service.ts';
import { ServiceError } from './service-error.ts';

export function stepFunctions(workflow: Workflow): Service {
  return {
    name: 'sfn',
    wireName: 'AWSStepFunctions',
    operations: {
      StartExecution(parameters) {
        const name = text(parameters, 'name') || crypto.randomUUID();
        const { arn, startedAt } = workflow.start(name, text(parameters, 'input') || '{}');
        return { executionArn: arn, startDate: startedAt / 1000 };
      },
      SendTaskSuccess(parameters) {
        workflow.tokens.succeed(text(parameters, 'taskToken'), output(parameters));
        return {};
      },
      SendTaskFailure(parameters) {
        const error = new TaskError(text(parameters, 'error'), text(parameters, 'cause'));
        workflow.tokens.fail(text(parameters, 'taskToken'), error);
        return {};
      },
      RedriveExecution(parameters) {
        workflow.redrive(text(parameters, 'executionArn'));
        return { redriveDate: Date.now() / 1000 };
      },
      DescribeExecution: parameters => describe(workflow.find(text(parameters, 'executionArn'))),
      GetExecutionHistory(parameters) {
        const { history } = workflow.find(text(parameters, 'executionArn'));
        return { events: history.map(historyEvent) };
      },
    },
  };
}

function output(parameters: Parameters): Json {
  try {
    return JSON.parse(text(parameters, 'output'));
  } catch {
    throw new ServiceError('InvalidOutput', "Invalid Output: 'The output is not JSON.'");
  }
}
