/** The workflow of this stage. */
import { Workflow } from '../../adapters/workflow/sfn.ts';
import * as services from '../services/workflow.ts';
import { clock } from './clock.ts';
import { variable } from './environment.ts';
import { once } from './once.ts';
import { signUps } from './stores/stores.ts';

export const workflow = /* @__PURE__ */ once(() => new Workflow(variable('STATE_MACHINE_ARN')));

export const startWorkflow = /* @__PURE__ */ once(() => services.startWorkflow({ workflow: workflow() }));
export const callBack = /* @__PURE__ */ once(() =>
  services.callBack({ workflow: workflow(), signUps: signUps(), clock }),
);
