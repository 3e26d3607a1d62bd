/** Runs a route's logic again when the sign-up is not what it had read any more: another request was faster. */
import { Fault } from '../../core/fault.ts';
import type { Call, Reply } from './route.ts';

const attempts = 5;

/** @throws Fault `Contended` when what was read never stood still */
export async function decide(logic: () => Promise<Reply | 'moved'>): Promise<Reply> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reply = await logic();
    if (reply !== 'moved') return reply;
  }
  throw new Fault('Contended');
}

/** @throws Fault `Contended` when the sign-up never stood still */
export const decideAgain =
  <Body>(logic: (call: Call<Body>) => Promise<Reply | 'moved'>) =>
  (call: Call<Body>): Promise<Reply> =>
    decide(() => logic(call));
