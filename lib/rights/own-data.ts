/** The rights of the functions of a person's own data, and no others (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { may, type Rights, type TableRight } from './right.ts';

/** A session is read, and its use is written now and then. */
const isSignedIn = may('GetItem', 'UpdateItem').on('session');

/** An erased account leaves sessions, devices, links to records and bookings behind. */
export const carriesOutErasure: readonly TableRight[] = [
  may('Query', 'DeleteItem').on('account'),
  may('DeleteItem').on('session'),
  may('Query', 'PutItem').on('record'),
  // An appointment with its place in the practice's days, the record, and the line that its practice is told.
  may('BatchGetItem', 'GetItem', 'UpdateItem', 'PutItem', 'DeleteItem').on('practice'),
  may('UpdateItem').on('slots', 'signUp'),
];

export const ownDataRights = {
  'export-account': {
    table: [
      isSignedIn,
      may('BatchGetItem').on('account', 'session', 'practice', 'support'),
      may('GetItem').on('signUp'),
      may('Query').on('account', 'record', 'practice'),
    ],
  },
  'erase-account': {
    table: [
      isSignedIn,
      ...carriesOutErasure,
      may('BatchGetItem', 'PutItem').on('account'),
      may('BatchGetItem', 'DeleteItem').on('phone', 'email'),
      may('PutItem').on('evidence', 'accountNotice'),
    ],
    orders: true,
  },
  'show-consents': {
    table: [may('BatchGetItem').on('phone', 'email', 'account'), may('Query').on('account', 'evidence')],
    secret: true,
  },
} as const satisfies Partial<Record<FunctionName, Rights>>;
