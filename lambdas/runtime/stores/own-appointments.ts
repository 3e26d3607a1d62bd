/** The appointments of signed-in people: apart, since few functions need them. */
import { RecordLinkStore } from '../../../adapters/dynamodb/account/record-link-store.ts';
import { OwnAppointmentStore } from '../../../adapters/dynamodb/booking/own-appointment-store.ts';
import { OwnBookingStore } from '../../../adapters/dynamodb/booking/own-booking-store.ts';
import { OwnChangeStore } from '../../../adapters/dynamodb/booking/own-change-store.ts';
import * as proving from '../../services/booking/proven-phone.ts';
import { configuration } from '../configuration.ts';
import { once } from '../once.ts';
import { sessions } from './account-stores.ts';
import { accounts, table } from './stores.ts';

export const ownAppointments = /* @__PURE__ */ once(() => new OwnAppointmentStore(table()));
export const ownBookings = /* @__PURE__ */ once(() => new OwnBookingStore(table()));
export const ownChanges = /* @__PURE__ */ once(() => new OwnChangeStore(table()));
export const recordLinks = /* @__PURE__ */ once(() => new RecordLinkStore(table()));
export const provenPhone = /* @__PURE__ */ once(() =>
  proving.provenPhone({ configuration: configuration(), sessions: sessions(), accounts: accounts() }),
);
