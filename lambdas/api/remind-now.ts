/** POST /api/practices/{practiceId}/appointments/{appointmentId}/reminder: sends the reminder now, at most one a minute. */
import { nextNotice } from '../../core/practice/notices.ts';
import type { Appointment } from '../../core/practice/practice.ts';
import { hasNoTries, withNewLinks } from '../../core/reminder/reminder-link.ts';
import { presentAppointment } from '../contract/present-appointment.ts';
import { decide } from '../http/decide-again.ts';
import { practiceRoute } from '../http/practice-route.ts';
import { problem } from '../http/problem.ts';
import { noBody } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { appointments, records } from '../runtime/practice-stores.ts';
import { linkTo } from '../services/notice-link.ts';
import { sendNoticesNow } from '../services/send-notices-now.ts';

/** Repeating the request within this time sends nothing more. */
const onceInMs = 60_000;

export const handler = practiceRoute(noBody, async ({ parameters, now }, practice) => {
  const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
  return decide(async () => {
    const known = await appointments.get(name);
    if (known?.status !== 'given') return problem('unknown_appointment');
    if (known.startsAt <= now) return problem('past_appointment');
    const record = await records.get(practice.id, known.recordId);
    if (!record) return problem('unknown_record');
    const isRepeated = known.reminderAskedAt !== undefined && now - known.reminderAskedAt < onceInMs;
    // A practice that sends another after a phone call means it to open.
    const isAnew = !isRepeated && hasNoTries(known, configuration);
    const appointment: Appointment = {
      ...known,
      ...(isAnew && withNewLinks(known)),
      pending: [...new Set([...known.pending, 'reminder' as const])],
      reminderAskedAt: isRepeated ? known.reminderAskedAt : now,
    };
    if (!isRepeated) {
      const written = await appointments.put(appointment, known, now);
      if (!written.ok) return 'stale';
    }
    await sendNoticesNow({ practice, record, appointment }, now, linkTo);
    return {
      status: 202,
      body: { appointment: presentAppointment(appointment, record, nextNotice(appointment, now)) },
    };
  });
});
