/** DELETE /api/sign-ups/{id}: gives up and drops what was typed. Giving up twice is giving up. */
import { isOver, statusesBefore } from '../../core/sign-up/transitions.ts';
import { ownSignUp } from '../http/access.ts';
import { problem } from '../http/problem.ts';
import { noBody, route } from '../http/route.ts';
import { corrections, signUps } from '../runtime/stores.ts';
import { callBack } from '../services/workflow.ts';

/** The workflow may move the sign-up on between reading and writing; it has few steps to go. */
const attempts = 5;

export const handler = route(noBody, async call => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const signUp = await ownSignUp(call);
    if (!signUp) return problem('not_found');
    if (isOver(signUp.status) && signUp.status !== 'completed') return { status: 204 };
    if (!statusesBefore('abandoned').includes(signUp.status)) break;
    const ended = await signUps.end(signUp, 'abandoned');
    if (!ended.ok) continue;
    await corrections.forget(signUp);
    await callBack(signUp, 'abandoned');
    return { status: 204 };
  }
  return problem('already_completed');
});
