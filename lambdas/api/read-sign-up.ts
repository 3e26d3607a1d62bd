/** GET /api/sign-ups/{id} */
import { present } from '../contract/present.ts';
import { ownSignUp } from '../http/access.ts';
import { problem } from '../http/problem.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { corrections } from '../runtime/stores.ts';

export const handler = route(noBody, async call => {
  const signUp = await ownSignUp(call);
  if (!signUp) return problem('not_found');
  if (signUp.status === 'awaiting_correction') await corrections.noteSeen(signUp, call.now);
  return { status: 200, body: { signUp: present(signUp, call.language, configuration, call.now) } };
});
