/** GET /api/practices/{practiceId}/corrections: who waits for this practice, and what they typed. */
import { practiceRoute } from '../http/practice-route.ts';
import { noBody } from '../http/route.ts';
import { corrections } from '../runtime/stores.ts';

const iso = (instant: number) => new Date(instant).toISOString();

export const handler = practiceRoute(noBody, async ({ now }, practice) => {
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
});
