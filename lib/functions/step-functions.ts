/** The functions of the workflow, one for each state. */
import type { Construct } from 'constructs';
import { steps } from '../../lambdas/functions.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageResources } from './stage-resources.ts';

/** By state, as the placeholders of the state machine name them. */
export type StepFunctions = Readonly<Record<keyof typeof steps, ServiceFunction>>;

export function stepFunctions(scope: Construct, resources: StageResources): StepFunctions {
  const made = Object.entries(steps).map(
    ([state, name]) => [state, new ServiceFunction(scope, state, { name, kind: 'steps', resources })] as const,
  );
  return Object.fromEntries(made) as StepFunctions;
}
