/** The rights of the functions of the booking door, and no others (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { letsPracticeIn, looksAtSlot, may, type Rights, readsAndChangesSignUp, takesSlot } from './right.ts';

/** A practice is listed by the time that its practitioners offer. */
const listsPractice = [may('Query').on('practice'), may('PutItem', 'DeleteItem').on('offering')];

export const bookingRights = {
  'put-practitioner': { table: [letsPracticeIn, ...listsPractice] },
  'publish-slots': {
    table: [
      letsPracticeIn,
      ...listsPractice,
      may('GetItem', 'ConditionCheckItem').on('practice'),
      may('Query', 'PutItem', 'UpdateItem').on('slots'),
      may('UpdateItem').on('hold'),
    ],
  },
  'dispatch-digests': {
    dueIndex: 'digests',
    table: [may('BatchGetItem', 'UpdateItem').on('practice')],
    dispatchesDigests: true,
  },
  'send-digests': {
    table: [may('GetItem', 'BatchGetItem', 'UpdateItem', 'DeleteItem').on('practice')],
    takesDigests: true,
    sends: ['email'],
  },
  'list-appointments': { table: [letsPracticeIn, may('Query', 'BatchGetItem').on('practice')] },
  'list-practices': { table: [may('Query').on('offering'), may('BatchGetItem').on('practice')] },
  'read-practice': { table: [may('GetItem', 'Query').on('practice')] },
  'list-slots': { table: [may('BatchGetItem').on('practice'), may('Query').on('slots')] },
  'take-hold': {
    table: [
      ...takesSlot,
      may('UpdateItem').on('caller', 'phone'),
      may('PutItem').on('hold'),
      // A proof of the phone: a sign-up's, or a session's.
      may('GetItem').on('signUp', 'session'),
      may('BatchGetItem').on('account'),
    ],
    secret: true,
  },
  'read-hold': { table: [may('GetItem').on('hold'), ...looksAtSlot] },
  'release-hold': { table: [may('GetItem').on('hold'), may('UpdateItem').on('hold', 'slots', 'signUp')] },
  'replace-hold': {
    table: [
      readsAndChangesSignUp,
      may('GetItem', 'UpdateItem').on('hold'),
      may('ConditionCheckItem', 'UpdateItem').on('slots'),
      ...looksAtSlot,
    ],
  },
} as const satisfies Partial<Record<FunctionName, Rights>>;
