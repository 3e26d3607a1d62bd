/** The comparison with a practice's record. */
import * as services from '../services/match-patient-record.ts';
import { keys } from './keys.ts';
import { once } from './once.ts';
import { corrections, reminders } from './stores/stores.ts';

export const matchForWrite = /* @__PURE__ */ once(() =>
  services.matchForWrite({ keys: keys(), reminders: reminders(), corrections: corrections() }),
);
export const matchPatientRecord = /* @__PURE__ */ once(() =>
  services.matchPatientRecord({ keys: keys(), reminders: reminders(), corrections: corrections() }),
);
