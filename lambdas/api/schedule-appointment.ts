/** PUT /api/practices/{practiceId}/appointments/{appointmentId}: gives or moves an appointment; the patient is told. */
import { nextNotice, reminderTime } from '../../core/practice/notices.ts';
import type { Appointment, NoticeKind } from '../../core/practice/practice.ts';
import { withNewLinks } from '../../core/reminder/reminder-link.ts';
import { scheduleAppointment } from '../contract/practice-requests.ts';
import { presentAppointment } from '../contract/present-appointment.ts';
import { decide } from '../http/decide-again.ts';
import { practiceRoute } from '../http/practice-route.ts';
import { invalidInput, problem } from '../http/problem.ts';
import { configuration } from '../runtime/configuration.ts';
import { appointments, records } from '../runtime/practice-stores.ts';
import { cancel } from '../services/cancel-appointment.ts';
import { linkTo } from '../services/notice-link.ts';
import { sendNoticesNow } from '../services/send-notices-now.ts';

/** Ten years: what is given for later is a slip of the keyboard. */
const furthestMs = 10 * 365 * 24 * 3600 * 1000;

const longestMs = 24 * 3600 * 1000;

type RequestedAppointment = Pick<Appointment, 'recordId' | 'practitioner' | 'startsAt' | 'endsAt'>;

/** What the patient is told: who never heard of the appointment is told of it as it is now. */
function noticesOf(
  { pending, startsAt, practitioner }: Appointment,
  requested: RequestedAppointment,
): readonly NoticeKind[] {
  if (pending.includes('confirmation')) return ['confirmation'];
  if (pending.includes('moved') || startsAt !== requested.startsAt) return ['moved'];
  // No message says when it ends.
  return practitioner === requested.practitioner ? pending : ['changed'];
}

/** The same requested again changes nothing. */
function decideOn(
  requested: RequestedAppointment,
  name: { practiceId: string; id: string },
  known: Appointment | undefined,
  now: number,
): Appointment {
  const given = known?.status === 'given' && known.recordId === requested.recordId;
  const { recordId, practitioner, startsAt, endsAt } = requested;
  if (given && known.practitioner === practitioner && known.startsAt === startsAt && known.endsAt === endsAt)
    return known;
  const remindAt = reminderTime(startsAt, configuration, now);
  const isAnew = known !== undefined && (!given || known.startsAt !== startsAt);
  return {
    ...name,
    recordId,
    practitioner,
    startsAt,
    ...(endsAt !== undefined && { endsAt }),
    status: 'given',
    sequence: (known?.sequence ?? -1) + 1,
    pending: given ? noticesOf(known, requested) : ['confirmation'],
    ...(remindAt !== undefined && { remindAt }),
    linkGeneration: known?.linkGeneration ?? 0,
    failedNameChecks: known?.failedNameChecks ?? 0,
    mismatches: known?.mismatches ?? 0,
    ...(isAnew && withNewLinks(known)),
    ...(known?.linkUsedAt !== undefined && known.recordId === recordId && { linkUsedAt: known.linkUsedAt }),
  };
}

export const handler = practiceRoute(scheduleAppointment, async ({ body, parameters, now }, practice) => {
  const name = { practiceId: practice.id, id: parameters.appointmentId ?? '' };
  const startsAt = Date.parse(body.startsAt);
  const endsAt = body.endsAt === undefined ? undefined : Date.parse(body.endsAt);
  if (endsAt !== undefined && endsAt <= startsAt) return invalidInput([{ field: 'endsAt', code: 'ends_before_start' }]);
  if (endsAt !== undefined && endsAt > startsAt + longestMs)
    return invalidInput([{ field: 'endsAt', code: 'invalid_instant' }]);
  if (startsAt > now + furthestMs) return invalidInput([{ field: 'startsAt', code: 'invalid_instant' }]);
  const record = await records.get(practice.id, body.recordId);
  if (!record) return problem('unknown_record');
  const { recordId, practitioner } = body;
  const requested = { recordId, practitioner, startsAt, ...(endsAt !== undefined && { endsAt }) };

  return decide(async () => {
    let known = await appointments.get(name);
    const isPast = startsAt <= now;
    if (!isPast && known?.status === 'given' && known.recordId !== recordId) {
      // It was another patient's, who must not come.
      known = await cancel(practice, known, now);
      if (!known) return 'stale';
    }
    const appointment = decideOn(requested, name, known, now);
    if (appointment !== known) {
      if (isPast) return invalidInput([{ field: 'startsAt', code: 'past_appointment' }]);
      const written = await appointments.put(appointment, known, now);
      if (!written.ok) return 'stale';
    }
    await sendNoticesNow({ practice, record, appointment }, now, linkTo);
    return {
      status: 200,
      body: { appointment: presentAppointment(appointment, record, nextNotice(appointment, now)) },
    };
  });
});
