/** POST /api/me/appointments: books the held slot at once, for a person who is signed in. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import type { OwnBookingRefusal, OwnBookingStore } from '../../../adapters/dynamodb/booking/own-booking-store.ts';
import { bookedAppointment, bookedRecord, bookingNotices } from '../../../core/booking/booked.ts';
import type { Hold } from '../../../core/booking/hold.ts';
import { bookedFor, planOwnBooking } from '../../../core/booking/own-booking.ts';
import type { Patient } from '../../../core/booking/patient.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { Session } from '../../../core/session/session.ts';
import * as requests from '../../contract/booking-requests.ts';
import { presentBooked } from '../../contract/present-own-appointment.ts';
import type { CallWith, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { accountProblem } from '../../http/problems/account-problem.ts';
import { ownAppointmentProblem } from '../../http/problems/own-appointment-problem.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sendOwnNoticesNow } from '../../runtime/notices.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { holds, slotGone } from '../../runtime/stores/booking.ts';
import { ownBookings } from '../../runtime/stores/own-appointments.ts';
import type { SlotGone } from '../../services/booking/slot-gone.ts';
import type { SendNoticesNow } from '../../services/send-notices-now.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly holds: Pick<HoldStore, 'get'>;
  readonly ownBookings: Pick<OwnBookingStore, 'before' | 'book'>;
  readonly slotGone: SlotGone;
  readonly sendNoticesNow: SendNoticesNow;
}

const invalidHold = () => invalidInput([{ field: 'hold', code: 'invalid_hold' }]);

/** Its slot is gone otherwise, or nobody can tell yet. */
const refusals = {
  used: invalidHold,
  too_many_appointments: () => ownAppointmentProblem('too_many_appointments'),
  erased: () => accountProblem('not_signed_in'),
  stale: () => 'stale' as const,
} satisfies Record<Exclude<OwnBookingRefusal, 'slot_gone'>, () => Reply | 'stale'>;

async function book(
  { configuration, ownBookings, slotGone, sendNoticesNow }: Dependencies,
  hold: Hold,
  patient: Patient | undefined,
  accountId: string,
  now: number,
): Promise<Reply | 'stale'> {
  const { about } = hold;
  const { account, practice, records } = await ownBookings.before(accountId, about.practiceId);
  if (!account) return refusals.erased();
  const { maxAppointments } = configuration.booking;
  const whom = bookedFor(records, patient, maxAppointments);
  if ('fault' in whom)
    return whom.fault === 'required'
      ? invalidInput([{ field: 'patient', code: 'required' }])
      : refusals.too_many_appointments();
  const known = 'record' in whom ? whom.record : undefined;
  const planned = planOwnBooking(hold, accountId, known?.id);
  const telling = bookingNotices(planned, configuration, now);
  if (!telling || !practice) return slotGone(about, now);
  const newPatient = 'newPatient' in whom ? whom.newPatient : undefined;
  const booked = await ownBookings.book({ planned, account, newPatient, telling }, maxAppointments, now);
  if (!booked.ok) return booked.error === 'slot_gone' ? slotGone(about, now) : refusals[booked.error]();
  const appointment = booked.value ?? bookedAppointment(planned, accountId, telling);
  const record = known ?? (newPatient && bookedRecord(planned, newPatient, account));
  if (record) await sendNoticesNow({ practice, record, appointment }, now);
  return { status: 201, body: { appointment: presentBooked(appointment, practice, configuration) } };
}

export const bookAppointment =
  (dependencies: Dependencies) =>
  async ({ body, now }: CallWith<typeof requests.bookAppointment>, { accountId }: Session): Promise<Reply> => {
    const hold = await dependencies.holds.get(sha256(body.hold));
    if (!hold || hold.status === 'released') return invalidHold();
    if (hold.status === 'withdrawn') return dependencies.slotGone(hold.about, now);
    return decide(() => book(dependencies, hold, body.patient, accountId, now));
  };

export const handler = sessionRoute(requests.bookAppointment, bookAppointment, () => ({
  configuration: configuration(),
  sessions: sessions(),
  holds: holds(),
  ownBookings: ownBookings(),
  slotGone: slotGone(),
  sendNoticesNow: sendOwnNoticesNow(),
}));
