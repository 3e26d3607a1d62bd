/** GET /api/operations/sign-ups/{reference}: how far a sign-up is, for support; operators only, and never a code. */
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { referencePattern } from '../../core/random.ts';
import { present } from '../contract/present.ts';
import type { ApiCall, Reply } from '../http/api-call.ts';
import { problem } from '../http/problems/problem.ts';
import { noBody, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { signUps } from '../runtime/stores/stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'byReference'>;
}

const iso = (instant: number) => new Date(instant).toISOString();

export const inspectSignUp =
  ({ configuration, signUps }: Dependencies) =>
  async ({ parameters, language, now }: ApiCall): Promise<Reply> => {
    const reference = (parameters.reference ?? '').toUpperCase();
    const signUp = referencePattern.test(reference) ? await signUps.byReference(reference) : undefined;
    if (!signUp) return problem('not_found');
    const { task, send, sends = [], reminder, createdAt } = signUp;
    return {
      status: 200,
      body: {
        signUp: present(signUp, language, configuration, now),
        createdAt: iso(createdAt),
        /** The state of the workflow that waits for somebody. */
        waitingIn: task?.state ?? null,
        lastSend: { number: send.number, channel: send.channel, status: send.status, at: iso(send.at) },
        sends: sends.map(({ at, ...sent }) => ({ ...sent, at: iso(at) })),
        correction: reminder?.correction ?? null,
      },
    };
  };

export const handler = route(noBody, inspectSignUp, () => ({ configuration: configuration(), signUps: signUps() }));
