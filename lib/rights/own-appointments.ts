/** The rights of the functions of a person's own appointments, and no others (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { countsSpending, may, type Rights } from './right.ts';

/** A session is read, and its use is written now and then. */
const isSignedIn = may('GetItem', 'UpdateItem').on('session');
/** The appointment, and then the link to its record, with the record and its practice. */
const findsOwn = [may('GetItem').on('practice'), may('BatchGetItem').on('account', 'practice')];
/** An appointment changes with its place in its record's list, in the practice's days, and on its slot. */
const changesOwn = [
  // A line tells the practice.
  may('PutItem', 'UpdateItem', 'DeleteItem').on('practice'),
  may('PutItem').on('record'),
  may('UpdateItem').on('slots'),
  countsSpending,
];
const tellsPatient = ['emailWithCalendar', 'sms'] as const;

/** The reads before a booking, and its transaction. A full count is looked through, and a lost slot answered with those near it. */
const booksOwn = [
  may('GetItem').on('hold'),
  may('BatchGetItem').on('account', 'practice'),
  may('Query').on('account', 'slots'),
  may('PutItem').on('account', 'practice', 'record'),
  may('UpdateItem').on('account', 'practice', 'slots'),
  may('ConditionCheckItem').on('account'),
  countsSpending,
  may('DeleteItem').on('practice'),
];

export const ownAppointmentRights = {
  'link-record': {
    table: [
      isSignedIn,
      may('BatchGetItem').on('account', 'practice'),
      // A comparison is counted with the appointment, and the details that differed are noted.
      may('UpdateItem').on('practice'),
      may('PutItem', 'ConditionCheckItem').on('account'),
    ],
    secret: true,
  },
  'list-own-appointments': {
    table: [isSignedIn, may('Query').on('account', 'record'), may('BatchGetItem').on('practice')],
  },
  'book-appointment': { table: [isSignedIn, ...booksOwn], sends: tellsPatient },
  'move-own-appointment': {
    table: [
      ...[isSignedIn, ...findsOwn, ...changesOwn],
      may('GetItem').on('hold'),
      // Its place in its record's list is another one.
      may('DeleteItem').on('record'),
      may('Query').on('slots'),
    ],
    sends: tellsPatient,
  },
  'cancel-own-appointment': { table: [isSignedIn, ...findsOwn, ...changesOwn], sends: tellsPatient },
} as const satisfies Partial<Record<FunctionName, Rights>>;
