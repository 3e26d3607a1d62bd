/** DELETE /api/practices/{practiceId}/appointments/{appointmentId}: cancels; its links stop working at once. */

import { decide } from '../http/decide-again.ts';
import { practiceRoute } from '../http/practice-route.ts';
import { problem } from '../http/problem.ts';
import { noBody } from '../http/route.ts';
import { appointments } from '../runtime/practice-stores.ts';
import { cancel, endWaits } from '../services/cancel-appointment.ts';

export const handler = practiceRoute(noBody, async ({ parameters, now }, practice) => {
  const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
  return decide(async () => {
    const known = await appointments.get(name);
    if (!known) return problem('unknown_appointment');
    // Makes up for a call that was cut off.
    if (known.status === 'cancelled') await endWaits(known, now);
    else if (!(await cancel(practice, known, now))) return 'stale';
    return { status: 204 };
  });
});
