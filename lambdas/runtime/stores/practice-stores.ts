/** The stores of practices, apart from those of sign-ups: few functions need both. */
import { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import { RecordRetentionStore } from '../../../adapters/dynamodb/due/record-retention-store.ts';
import { MessageCapStore } from '../../../adapters/dynamodb/limits/message-cap-store.ts';
import { NoticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { PracticeStore } from '../../../adapters/dynamodb/practice-store.ts';
import { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import { configuration } from '../configuration.ts';
import { once } from '../once.ts';
import { table } from './stores.ts';

export const practices = /* @__PURE__ */ once(() => new PracticeStore(table(), configuration().practice));
export const records = /* @__PURE__ */ once(() => new RecordStore(table()));
export const recordRetention = /* @__PURE__ */ once(() => new RecordRetentionStore(table(), records()));
export const appointments = /* @__PURE__ */ once(() => new AppointmentStore(table()));
export const messageCaps = /* @__PURE__ */ once(() => new MessageCapStore(table(), configuration()));
export const notices = /* @__PURE__ */ once(() => new NoticeStore(table()));
