/** The appointments of signed-in people: apart, since few functions need them. */
import { OwnAppointmentStore } from '../../../adapters/dynamodb/booking/own-appointment-store.ts';
import { once } from '../once.ts';
import { table } from './stores.ts';

export const ownAppointments = /* @__PURE__ */ once(() => new OwnAppointmentStore(table()));
