/** The stores of bookings, and what is made of them. */
import { AgendaStore } from '../../../adapters/dynamodb/booking/agenda-store.ts';
import { HoldStore } from '../../../adapters/dynamodb/booking/hold-store.ts';
import { OfferingStore } from '../../../adapters/dynamodb/booking/offering-store.ts';
import { PractitionerStore } from '../../../adapters/dynamodb/booking/practitioner-store.ts';
import { PublicationStore } from '../../../adapters/dynamodb/booking/publication-store.ts';
import { SlotStore } from '../../../adapters/dynamodb/booking/slot-store.ts';
import { TakingStore } from '../../../adapters/dynamodb/booking/taking-store.ts';
import * as extending from '../../services/booking/extend-hold.ts';
import * as listing from '../../services/booking/list-practice.ts';
import * as looking from '../../services/booking/look-at-slot.ts';
import * as near from '../../services/booking/near-slots.ts';
import * as proving from '../../services/booking/prove-hold.ts';
import * as releasing from '../../services/booking/release-slot.ts';
import * as afterwards from '../../services/booking/slot-afterwards.ts';
import * as gone from '../../services/booking/slot-gone.ts';
import * as taking from '../../services/booking/take-slot.ts';
import { configuration } from '../configuration.ts';
import { once } from '../once.ts';
import { table } from './stores.ts';

export const agenda = /* @__PURE__ */ once(() => new AgendaStore(table()));
export const holds = /* @__PURE__ */ once(() => new HoldStore(table()));
export const offerings = /* @__PURE__ */ once(() => new OfferingStore(table()));
export const practitioners = /* @__PURE__ */ once(() => new PractitionerStore(table()));
export const publications = /* @__PURE__ */ once(() => new PublicationStore(table()));
const takings = /* @__PURE__ */ once(() => new TakingStore(table()));
export const slots = /* @__PURE__ */ once(() => new SlotStore(table()));

export const listPractice = /* @__PURE__ */ once(() =>
  listing.listPractice({ practitioners: practitioners(), offerings: offerings() }),
);
export const nearSlots = /* @__PURE__ */ once(() => near.nearSlots({ slots: slots() }));
export const lookAtSlot = /* @__PURE__ */ once(() => looking.lookAtSlot({ slots: slots(), nearSlots: nearSlots() }));
export const slotAfterwards = /* @__PURE__ */ once(() => afterwards.slotAfterwards(lookAtSlot()));
export const extendHold = /* @__PURE__ */ once(() =>
  extending.extendHold({ configuration: configuration(), slots: slots(), slotAfterwards: slotAfterwards() }),
);
export const proveHold = /* @__PURE__ */ once(() =>
  proving.proveHold({ configuration: configuration(), takings: takings(), slotAfterwards: slotAfterwards() }),
);
export const releaseSlot = /* @__PURE__ */ once(() => releasing.releaseSlot({ holds: holds() }));
export const slotGone = /* @__PURE__ */ once(() => gone.slotGone({ nearSlots: nearSlots() }));
export const takeSlot = /* @__PURE__ */ once(() =>
  taking.takeSlot({
    configuration: configuration(),
    slots: slots(),
    takings: takings(),
  }),
);
