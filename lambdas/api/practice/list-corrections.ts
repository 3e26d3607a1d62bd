/** GET /api/practices/{practiceId}/corrections: the sign-ups that wait for this practice, with their typed details. */
import type { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { noBody } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';
import { corrections } from '../../runtime/stores/stores.ts';

interface Dependencies extends PracticeRouteDependencies {
  readonly corrections: Pick<CorrectionStore, 'waiting'>;
}

const iso = (instant: number) => new Date(instant).toISOString();

export const listCorrections =
  ({ corrections }: Dependencies) =>
  async ({ now }: ApiCall, practice: Practice): Promise<Reply> => {
    const waiting = (await corrections.waiting(practice.id)).filter(({ expiresAt }) => expiresAt > now);
    return {
      status: 200,
      body: {
        corrections: waiting.map(({ signUpId, recordId, appointmentId, phone, email, requestedAt, expiresAt }) => ({
          ...{ id: signUpId, recordId, appointmentId, phone, email },
          ...{ requestedAt: iso(requestedAt), expiresAt: iso(expiresAt) },
        })),
      },
    };
  };

export const handler = practiceRoute(noBody, listCorrections, () => ({
  configuration: configuration(),
  practices: practices(),
  corrections: corrections(),
}));
