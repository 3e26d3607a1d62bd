/** The number of functions that may run at once, in each region of the stage. */
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { type Finding, missing, ready } from './finding.ts';

/** AWS's own default; a new account may have ten, and cannot reserve any for the functions that run alone. */
const enough = { service: 1000, front: 10 };

export async function functionsAtOnce(region: string, kind: keyof typeof enough): Promise<Finding> {
  const { AccountLimit } = await new LambdaClient({ region }).send(new GetAccountSettingsCommand({}));
  const limit = AccountLimit?.ConcurrentExecutions ?? 0;
  const subject = `Lambda in ${region}`;
  return limit >= enough[kind]
    ? ready(subject, `${limit} executions at once.`)
    : missing(subject, `${limit} executions at once; ask for ${enough[kind]} (service quotas, Lambda).`);
}
