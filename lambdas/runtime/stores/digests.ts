/** What practices are told of; apart from the other stores of bookings, since one function tells. */
import { DigestStore } from '../../../adapters/dynamodb/booking/digest-store.ts';
import { once } from '../once.ts';
import { table } from './stores.ts';

export const digests = /* @__PURE__ */ once(() => new DigestStore(table()));
