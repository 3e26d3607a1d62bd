/** The digests of practices; apart from the other stores of bookings, since one function sends them. */
import { DigestStore } from '../../../adapters/dynamodb/booking/digest-store.ts';
import { once } from '../once.ts';
import { table } from './stores.ts';

export const digests = /* @__PURE__ */ once(() => new DigestStore(table()));
