/** The rights of the functions for practices, and no others (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { countsSpending, dropsCorrection, letsPracticeIn, may, type Rights, readsAndChangesSignUp } from './right.ts';

/** An appointment changes together with its record's list, and its messages are claimed, counted, released and struck off. */
const changesAppointment = [
  may('GetItem', 'UpdateItem', 'DeleteItem').on('practice'),
  may('PutItem').on('record'),
  countsSpending,
];
/** It stands in the order of the practice's days. */
const standsInAgenda = may('PutItem').on('practice');
/** One that was booked leaves its slot. */
const withdrawsSlot = may('UpdateItem').on('slots');
/** The reconciler has to look at a patient who came by a link of a cancelled appointment and waits for a correction. */
const endsWaits = [may('Query').on('practice'), may('UpdateItem').on('signUp')];
/** What is due is read, claimed, released and struck off, once the other channel's is out, too. */
const sendsDue = [
  may('GetItem', 'BatchGetItem', 'UpdateItem', 'DeleteItem').on('practice'),
  may('PutItem').on('reminder'),
];
const tellsPatient = ['emailWithCalendar', 'sms'] as const;

export const practiceRights = {
  'upsert-patient-record': {
    table: [
      // Another phone or e-mail leaves the count of the one before.
      may('GetItem', 'BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem').on('practice'),
      may('UpdateItem').on('signUp'),
    ],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'erase-patient-record': {
    table: [
      letsPracticeIn,
      may('BatchGetItem', 'PutItem', 'DeleteItem').on('practice'),
      may('Query', 'PutItem').on('record'),
      withdrawsSlot,
      ...endsWaits,
      // The account's link to it.
      may('DeleteItem').on('account'),
    ],
    workflow: ['SendTaskSuccess'],
  },
  'schedule-appointment': {
    // Given to another record, it leaves the list of the one before.
    table: [
      ...changesAppointment,
      standsInAgenda,
      withdrawsSlot,
      ...endsWaits,
      may('PutItem').on('reminder'),
      may('DeleteItem').on('record'),
    ],
    secret: true,
    sends: tellsPatient,
  },
  'cancel-appointment': {
    table: [...changesAppointment, withdrawsSlot, ...endsWaits],
    sends: tellsPatient,
  },
  'remind-now': {
    table: [...changesAppointment, standsInAgenda, may('PutItem').on('reminder')],
    secret: true,
    sends: tellsPatient,
  },
  'list-corrections': { table: [letsPracticeIn, may('Query').on('practice')] },
  'decline-correction': {
    table: [letsPracticeIn, dropsCorrection, readsAndChangesSignUp],
    workflow: ['SendTaskSuccess'],
  },
  'register-practice': { table: [may('GetItem', 'UpdateItem').on('practice')] },
  'dispatch-notices': { dueIndex: 'notices', table: [may('UpdateItem').on('practice')], dispatches: true },
  'send-notice-emails': { table: sendsDue, secret: true, takesNotices: 'email', sends: ['emailWithCalendar'] },
  'send-notice-texts': {
    table: [...sendsDue, countsSpending],
    secret: true,
    takesNotices: 'sms',
    sends: ['sms'],
  },
} as const satisfies Partial<Record<FunctionName, Rights>>;
