/** The stacks of a stage, in the order in which they are deployed. Decision 25 lists the values that cross between them. */
import type { Construct } from 'constructs';
import { AccountsStack } from './accounts-stack.ts';
import { ApiStack } from './api-stack.ts';
import { ApiStageStack } from './api-stage-stack.ts';
import { BookingStack } from './booking-stack.ts';
import { DataStack } from './data-stack.ts';
import { PracticesStack } from './practices-stack.ts';
import { SendingStack } from './sending-stack.ts';
import { SignUpStack } from './sign-up-stack.ts';
import type { StageStackProps } from './stage-stack.ts';
import { WebStack } from './web-stack.ts';

/** `env` says where patients' data is to be; the web stack stands in a region of its own. */
export function stageStacks(scope: Construct, props: StageStackProps) {
  const data = new DataStack(scope, props);
  const { resources, parkedWelcomes } = data;
  if (props.configuration.email.identity === 'created') new SendingStack(scope, props);
  const api = new ApiStack(scope, { ...props, resources });
  const signUp = new SignUpStack(scope, { ...props, resources, api, parkedWelcomes });
  const { workflow } = signUp;
  const practices = new PracticesStack(scope, { ...props, resources, api, workflow });
  const booking = new BookingStack(scope, { ...props, resources, api });
  const accounts = new AccountsStack(scope, { ...props, resources, api, workflow });
  const capabilities = [signUp, practices, booking, accounts];
  const apiStage = new ApiStageStack(scope, { ...props, resources, api, capabilities });
  const web = new WebStack(scope, { ...props, apiEndpoint: api.httpApi.apiEndpoint });
  // New pages ask for new routes.
  web.addStackDependency(apiStage);
  return { data, api, signUp, practices, booking, accounts, apiStage, web };
}
