/** GET /api/me/appointments: those of every linked record, given and booked ones, what is to come first. */
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { OwnAppointmentStore } from '../../../adapters/dynamodb/booking/own-appointment-store.ts';
import type { AppointmentEntry } from '../../../core/booking/appointment-order.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { Session } from '../../../core/session/session.ts';
import { presentOwnAppointment } from '../../contract/present-own-appointment.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { invalidInput } from '../../http/problems/problem.ts';
import { noBody } from '../../http/route.ts';
import { sessionRoute } from '../../http/session-route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { sessions } from '../../runtime/stores/account-stores.ts';
import { ownAppointments } from '../../runtime/stores/own-appointments.ts';

const pageSize = 25;

interface Dependencies {
  readonly configuration: Configuration;
  readonly sessions: Pick<SessionStore, 'get' | 'touch'>;
  readonly ownAppointments: Pick<OwnAppointmentStore, 'page'>;
}

export const listOwnAppointments =
  ({ configuration, ownAppointments }: Dependencies) =>
  async ({ query, now }: ApiCall, { accountId }: Session): Promise<Reply> => {
    const place = query.after === undefined ? { from: now, after: undefined } : readCursor(query.after);
    if (!place) return invalidInput([{ field: 'after', code: 'invalid_id' }]);
    const { appointments, next } = await ownAppointments.page(accountId, place, pageSize);
    return {
      status: 200,
      body: {
        appointments: appointments.map(each => presentOwnAppointment(each, configuration, now)),
        ...(next && { next: cursor(place.from, next) }),
      },
    };
  };

/** All pages of a list part what is to come from what is past at one instant. */
const cursor = (from: number, { startsAt, appointmentId, practiceId }: AppointmentEntry) =>
  [from, startsAt, appointmentId, practiceId].join('.');

function readCursor(text: string): { readonly from: number; readonly after: AppointmentEntry } | undefined {
  const id = '[\\w-]{1,64}';
  const [, from, startsAt, appointmentId = '', practiceId = ''] =
    new RegExp(`^(\\d{1,15})\\.(\\d{1,15})\\.(${id})\\.(${id})$`).exec(text) ?? [];
  if (from === undefined) return undefined;
  return { from: Number(from), after: { startsAt: Number(startsAt), appointmentId, practiceId } };
}

export const handler = sessionRoute(noBody, listOwnAppointments, () => ({
  configuration: configuration(),
  sessions: sessions(),
  ownAppointments: ownAppointments(),
}));
