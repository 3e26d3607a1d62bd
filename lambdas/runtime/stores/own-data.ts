/** A person's own data, for their export: apart, since one function needs them. */
import { OwnDataStore } from '../../../adapters/dynamodb/account/own-data-store.ts';
import { once } from '../once.ts';
import { devices, erasures, sessions } from './account-stores.ts';
import { appointments, notices } from './practice-stores.ts';
import { table } from './stores.ts';

export const ownData = /* @__PURE__ */ once(
  () =>
    new OwnDataStore(table(), {
      sessions: sessions(),
      devices: devices(),
      erasures: erasures(),
      appointments: appointments(),
      notices: notices(),
    }),
);
