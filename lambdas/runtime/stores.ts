/** The stores of this function's table. */
import { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import { DeliveryStore } from '../../adapters/dynamodb/delivery-store.ts';
import { HistoryStore } from '../../adapters/dynamodb/history-store.ts';
import { ReconciliationStore } from '../../adapters/dynamodb/reconciliation-store.ts';
import { ReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { Table } from '../../adapters/dynamodb/table.ts';
import { configuration } from './configuration.ts';
import { variable } from './environment.ts';

export const table = new Table(variable('TABLE_NAME'));

export const histories = /* @__PURE__ */ new HistoryStore(table, configuration);
export const signUps = /* @__PURE__ */ new SignUpStore(table, histories, configuration);
export const deliveries = /* @__PURE__ */ new DeliveryStore(table, configuration.code.ttlSeconds);
export const accounts = /* @__PURE__ */ new AccountStore(table);
export const reconciliation = /* @__PURE__ */ new ReconciliationStore(table);
export const reminders = /* @__PURE__ */ new ReminderStore(table);
export const corrections = /* @__PURE__ */ new CorrectionStore(table, configuration);
