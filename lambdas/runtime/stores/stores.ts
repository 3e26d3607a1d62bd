/** The stores of this function's table. */
import { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import { DeliveryStore } from '../../../adapters/dynamodb/delivery-store.ts';
import { HistoryStore } from '../../../adapters/dynamodb/history-store.ts';
import { GlobalHistoryStore } from '../../../adapters/dynamodb/limits/global-history-store.ts';
import { GuessStore } from '../../../adapters/dynamodb/limits/guess-store.ts';
import { SpendStore } from '../../../adapters/dynamodb/limits/spend-store.ts';
import { ReconciliationStore } from '../../../adapters/dynamodb/reconciliation-store.ts';
import { ReminderStore } from '../../../adapters/dynamodb/reminder-store.ts';
import { ContactStore } from '../../../adapters/dynamodb/sign-up/contact-store.ts';
import { OpeningStore } from '../../../adapters/dynamodb/sign-up/opening-store.ts';
import { SignUpStore } from '../../../adapters/dynamodb/sign-up-store.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';
import { configuration } from '../configuration.ts';
import { variable } from '../environment.ts';
import { log } from '../log.ts';
import { once } from '../once.ts';

export const table = /* @__PURE__ */ once(
  () => new Table(variable('TABLE_NAME'), {}, item => log('row_malformed', item)),
);

export const histories = /* @__PURE__ */ once(() => new HistoryStore(table(), configuration()));
export const guesses = /* @__PURE__ */ once(() => new GuessStore(table(), configuration()));
export const everybody = /* @__PURE__ */ once(() => new GlobalHistoryStore(table(), configuration()));
export const signUps = /* @__PURE__ */ once(() => new SignUpStore(table(), guesses(), configuration()));
export const openings = /* @__PURE__ */ once(() => new OpeningStore(table(), histories(), configuration()));
export const contacts = /* @__PURE__ */ once(() => new ContactStore(table(), histories()));
export const deliveries = /* @__PURE__ */ once(() => new DeliveryStore(table(), configuration().code.ttlSeconds));
export const accounts = /* @__PURE__ */ once(() => new AccountStore(table()));
export const reconciliation = /* @__PURE__ */ once(() => new ReconciliationStore(table()));
export const reminders = /* @__PURE__ */ once(() => new ReminderStore(table()));
export const spends = /* @__PURE__ */ once(() => new SpendStore(table(), configuration()));
export const corrections = /* @__PURE__ */ once(() => new CorrectionStore(table(), configuration()));
