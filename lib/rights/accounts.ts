/** The rights of the functions of accounts, and no others (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { carriesOutErasure } from './own-data.ts';
import { countsSpending, extendsHold, may, type Rights } from './right.ts';

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
const answersChallenge = [may('UpdateItem').on('challenge', 'phone', 'caller'), may('ConditionCheckItem').on('phone')];
/** The pointers of the account to them are read first. */
const endsSessions = [may('Query').on('account'), may('DeleteItem').on('account', 'session')];
const sendsOfOwn = may('GetItem', 'UpdateItem').on('phone');

export const accountRights = {
  'open-sign-up-session': { table: [...opensSession, may('GetItem', 'UpdateItem').on('signUp')] },
  'release-phone': {
    table: [
      may('GetItem').on('signUp', 'phone'),
      may('BatchGetItem', 'ConditionCheckItem', 'PutItem').on('account'),
      may('UpdateItem').on('signUp', 'account'),
      may('PutItem').on('accountNotice'),
    ],
    orders: true,
  },
  'keep-phone': {
    table: [may('GetItem', 'UpdateItem', 'ConditionCheckItem').on('account'), may('PutItem').on('accountNotice')],
    secret: true,
    orders: true,
  },
  'sign-in': {
    table: [
      may('BatchGetItem').on('phone', 'email', 'caller', 'account'),
      may('UpdateItem').on('caller', 'account'),
      ...opensSession,
      may('ConditionCheckItem').on('account'),
      may('PutItem').on('challenge', 'accountNotice'),
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
  'resend-challenge': {
    table: [
      may('GetItem', 'UpdateItem').on('challenge'),
      sendsOfOwn,
      // A new phone's history bears the sends to it.
      may('BatchGetItem').on('phone', 'caller', 'global'),
      may('UpdateItem').on('caller'),
    ],
    orders: true,
  },
  'sign-out': { table: [may('GetItem', 'DeleteItem').on('session'), may('DeleteItem').on('account')] },
  'list-sessions': { table: [isSignedIn, may('Query').on('account'), may('BatchGetItem').on('session')] },
  'end-sessions': { table: [isSignedIn, ...endsSessions] },
  'end-session': { table: [isSignedIn, ...endsSessions] },
  'read-account': { table: [isSignedIn, may('BatchGetItem').on('account')] },
  'request-reset': {
    table: [
      may('BatchGetItem').on('phone', 'email', 'caller', 'account'),
      may('UpdateItem').on('caller'),
      may('PutItem').on('challenge'),
    ],
    secret: true,
    orders: true,
  },
  'answer-reset': {
    table: [
      ...answersChallenge,
      may('GetItem').on('challenge'),
      may('BatchGetItem', 'ConditionCheckItem').on('account'),
      may('PutItem').on('accountNotice'),
    ],
    secret: true,
    orders: true,
  },
  'finish-reset': {
    table: [
      may('GetItem', 'UpdateItem').on('challenge'),
      may('BatchGetItem', 'UpdateItem', 'ConditionCheckItem', 'PutItem').on('account'),
      may('PutItem').on('accountNotice'),
      ...endsSessions,
    ],
    secret: true,
    orders: true,
  },
  'cancel-reset': { table: [may('UpdateItem').on('challenge')], secret: true },
  'request-support': {
    table: [
      may('GetItem').on('session'),
      may('BatchGetItem').on('account', 'caller', 'email', 'support'),
      may('UpdateItem').on('caller', 'email'),
      may('PutItem').on('support', 'accountNotice', 'account'),
    ],
    secret: true,
    orders: true,
  },
  'list-support-requests': { table: [may('Query').on('support')] },
  'confirm-email': { table: [may('BatchGetItem', 'UpdateItem').on('account')], secret: true },
  'not-me': {
    table: [
      may('BatchGetItem', 'UpdateItem', 'PutItem').on('account'),
      // A change that is taken back moves its marker, too, even from an account that only claims the e-mail.
      may('DeleteItem', 'PutItem').on('email', 'phone'),
      may('BatchGetItem', 'UpdateItem').on('email'),
      may('PutItem').on('accountNotice'),
      ...endsSessions,
    ],
    secret: true,
    orders: true,
  },
  'send-email-proof': {
    table: [
      may('GetItem').on('signUp'),
      may('ConditionCheckItem').on('signUp'),
      may('GetItem', 'PutItem', 'UpdateItem').on('challenge'),
      may('BatchGetItem').on('phone', 'caller', 'global'),
      may('UpdateItem').on('phone', 'caller'),
      ...extendsHold,
    ],
    orders: true,
  },
  'answer-email-proof': {
    table: [...answersChallenge, may('GetItem', 'UpdateItem').on('signUp'), ...extendsHold],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'settle-accounts': {
    table: [
      may('GetItem', 'UpdateItem').on('challenge'),
      may('GetItem', 'BatchGetItem', 'UpdateItem', 'ConditionCheckItem', 'PutItem').on('account'),
      may('BatchGetItem').on('session'),
      may('DeleteItem').on('phone'),
      may('PutItem').on('accountNotice'),
      ...carriesOutErasure,
    ],
    dueIndex: 'accounts',
    orders: true,
  },
  'send-orders': {
    table: [
      may('UpdateItem').on('challenge', 'accountNotice'),
      may('DeleteItem').on('accountNotice'),
      may('BatchGetItem').on('account', 'phone', 'email', 'caller', 'global'),
      may('UpdateItem').on('caller'),
      may('GetItem').on('signUp'),
      sendsOfOwn,
      countsSpending,
    ],
    secret: true,
    sends: ['sms', 'voice', 'email'],
    takesOrders: true,
  },
  'step-up': {
    table: [
      isSignedIn,
      may('BatchGetItem', 'UpdateItem', 'ConditionCheckItem').on('account'),
      may('PutItem').on('challenge', 'session'),
      may('DeleteItem').on('session'),
      sendsOfOwn,
      ...answersChallenge,
    ],
    secret: true,
    orders: true,
  },
  'request-phone-change': {
    table: [
      isSignedIn,
      may('BatchGetItem').on('account', 'phone', 'caller', 'global'),
      may('Query').on('account'),
      may('UpdateItem').on('phone', 'caller'),
      may('PutItem').on('challenge'),
    ],
    secret: true,
    orders: true,
  },
  'confirm-phone-change': {
    table: [
      isSignedIn,
      ...answersChallenge,
      may('BatchGetItem', 'Query', 'UpdateItem', 'ConditionCheckItem').on('account'),
      may('ConditionCheckItem').on('session'),
      may('PutItem').on('account', 'phone', 'accountNotice'),
      may('DeleteItem').on('phone'),
    ],
    secret: true,
    orders: true,
  },
  'request-email-change': {
    table: [isSignedIn, may('BatchGetItem').on('account'), may('PutItem').on('challenge'), sendsOfOwn],
    secret: true,
    orders: true,
  },
  'confirm-email-change': {
    table: [
      isSignedIn,
      ...answersChallenge,
      may('GetItem').on('challenge'),
      may('BatchGetItem').on('account', 'email'),
      may('UpdateItem').on('account', 'email'),
      may('ConditionCheckItem').on('account', 'session', 'email'),
      may('PutItem').on('account', 'email', 'accountNotice'),
      may('DeleteItem').on('email'),
    ],
    secret: true,
    orders: true,
  },
  'change-password': {
    table: [
      isSignedIn,
      may('BatchGetItem', 'UpdateItem', 'PutItem').on('account'),
      may('PutItem').on('accountNotice'),
      ...endsSessions,
    ],
    orders: true,
  },
} as const satisfies Partial<Record<FunctionName, Rights>>;
