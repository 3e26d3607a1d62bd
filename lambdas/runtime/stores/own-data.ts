/** A person's own data, for their export: apart, since one function needs them. */
import { OwnDataStore } from '../../../adapters/dynamodb/account/own-data-store.ts';
import { EvidenceStore } from '../../../adapters/dynamodb/details/evidence-store.ts';
import { once } from '../once.ts';
import { devices, erasures, objections, sessions, support } from './account-stores.ts';
import { appointments, notices } from './practice-stores.ts';
import { table } from './stores.ts';

export const evidence = /* @__PURE__ */ once(() => new EvidenceStore(table()));
export const ownData = /* @__PURE__ */ once(
  () =>
    new OwnDataStore(table(), {
      sessions: sessions(),
      devices: devices(),
      erasures: erasures(),
      objections: objections(),
      support: support(),
      appointments: appointments(),
      notices: notices(),
    }),
);
