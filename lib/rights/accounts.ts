/** What the functions of accounts may do, and nothing else may they do (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { may, type Rights } from './right.ts';

/** A session is read, and its use is written now and then. */
const isSignedIn = may('GetItem', 'UpdateItem').on('session');
/** A session, what points to it, its device, and the sign of life in the account. */
const opensSession = [
  may('PutItem').on('session', 'account'),
  may('UpdateItem').on('account'),
  // The one that the browser had before.
  may('GetItem').on('session'),
  may('DeleteItem').on('session', 'account'),
];
const answersChallenge = [
  may('UpdateItem').on('challenge', 'phone', 'caller', 'global'),
  may('ConditionCheckItem').on('phone'),
];
const sendsOfOwn = may('GetItem', 'UpdateItem').on('phone');

export const accountRights = {
  'open-sign-up-session': { table: [...opensSession, may('GetItem', 'UpdateItem').on('signUp')] },
  'sign-in': {
    table: [
      may('BatchGetItem').on('phone', 'email', 'caller', 'account'),
      may('UpdateItem').on('caller', 'account'),
      ...opensSession,
      may('ConditionCheckItem').on('account'),
      may('PutItem').on('challenge'),
      sendsOfOwn,
    ],
    secret: true,
    orders: true,
  },
  'answer-challenge': {
    table: [
      ...answersChallenge,
      may('BatchGetItem', 'ConditionCheckItem').on('account'),
      ...opensSession,
      may('PutItem').on('accountNotice'),
    ],
    secret: true,
    orders: true,
  },
  'resend-challenge': { table: [may('GetItem', 'UpdateItem').on('challenge'), sendsOfOwn], orders: true },
  'sign-out': { table: [may('GetItem', 'DeleteItem').on('session'), may('DeleteItem').on('account')] },
  'list-sessions': { table: [isSignedIn, may('Query').on('account'), may('BatchGetItem').on('session')] },
  'end-sessions': { table: [isSignedIn, may('Query').on('account'), may('DeleteItem').on('account', 'session')] },
  'end-session': { table: [isSignedIn, may('Query').on('account'), may('DeleteItem').on('account', 'session')] },
  'read-account': { table: [isSignedIn, may('BatchGetItem').on('account')] },
  'send-orders': {
    table: [
      may('UpdateItem').on('challenge', 'accountNotice'),
      may('DeleteItem').on('accountNotice'),
      may('BatchGetItem').on('account', 'phone', 'caller', 'global'),
      may('UpdateItem').on('phone'),
    ],
    secret: true,
    sends: ['sms', 'voice', 'email'],
    takesOrders: true,
  },
} as const satisfies Partial<Record<FunctionName, Rights>>;
