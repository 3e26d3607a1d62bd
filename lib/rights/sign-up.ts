/** The rights of the functions of the sign-up, and no others (requirement K1): one line a function. */
import type { FunctionName } from '../../lambdas/functions.ts';
import {
  countsSpending,
  dropsCorrection,
  extendsHold,
  looksAtSlot,
  may,
  type Rights,
  readsAndChangesSignUp,
  takesSlot,
} from './right.ts';

/** Of the sign-ups, those behind a caller's short codes, and the one that a repeated request opened before. */
const readsHistories = may('BatchGetItem').on('phone', 'caller', 'global', 'signUp');
/** A transaction needs the rights of each write in it; the caller is charged before it. */
const reservesSends = [readsHistories, may('UpdateItem').on('phone', 'caller')];
/** A sign-up that ends without an account gives its slot back. */
const releasesHold = may('UpdateItem').on('hold', 'slots');

export const signUpRights = {
  'start-sign-up': {
    table: [
      ...reservesSends,
      may('PutItem', 'UpdateItem').on('signUp'),
      may('PutItem').on('reference'),
      countsSpending,
      // The hold that a sign-up comes with goes with it, or is taken again.
      may('BatchGetItem', 'UpdateItem').on('hold'),
      ...takesSlot,
      ...looksAtSlot,
    ],
    secret: true,
    workflow: ['StartExecution'],
  },
  'read-sign-up': { table: [readsAndChangesSignUp, may('GetItem').on('challenge'), ...looksAtSlot] },
  'answer-code': {
    table: [
      may('UpdateItem').on('signUp', 'phone', 'caller', 'global'),
      may('GetItem').on('global'),
      // A long code goes out in the place of a short one that a limit overtook.
      may('BatchGetItem').on('phone', 'caller', 'global'),
      may('ConditionCheckItem').on('phone', 'email', 'caller'),
      may('UpdateItem', 'BatchGetItem').on('slots'),
      ...looksAtSlot,
    ],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'resend-code': {
    table: [readsAndChangesSignUp, ...reservesSends, ...extendsHold],
    workflow: ['SendTaskSuccess'],
  },
  'change-contact': {
    table: [
      readsAndChangesSignUp,
      ...reservesSends,
      ...extendsHold,
      may('BatchGetItem', 'UpdateItem', 'ConditionCheckItem').on('practice'),
    ],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'give-consent': { table: [readsAndChangesSignUp, ...looksAtSlot], workflow: ['SendTaskSuccess'] },
  'abandon-sign-up': {
    table: [readsAndChangesSignUp, dropsCorrection, releasesHold],
    workflow: ['SendTaskSuccess'],
  },
  'open-reminder': {
    table: [may('GetItem').on('reminder'), may('BatchGetItem', 'UpdateItem').on('practice')],
    secret: true,
  },
  'inspect-sign-up': { table: [may('GetItem').on('reference', 'signUp')] },
  'list-countries': {},
  'list-documents': {},
  'read-document': {},
  openapi: {},
  'match-reminder': {
    table: [readsAndChangesSignUp, may('BatchGetItem', 'UpdateItem', 'DeleteItem').on('practice'), countsSpending],
    secret: true,
    sends: ['email', 'sms'],
  },
  'await-correction': {
    table: [readsAndChangesSignUp, may('GetItem', 'BatchGetItem', 'PutItem').on('practice')],
    sends: ['email'],
  },
  'deliver-code': { table: [may('UpdateItem').on('signUp'), countsSpending], secret: true, sends: ['sms', 'voice'] },
  'check-duplicates': { table: [may('GetItem').on('signUp'), may('BatchGetItem').on('phone', 'email', 'account')] },
  'await-email-proof': { table: [may('UpdateItem').on('signUp')] },
  'await-consent': { table: [may('UpdateItem').on('signUp')] },
  'create-account': {
    table: [
      readsAndChangesSignUp,
      may('UpdateItem').on('practice', 'slots'),
      may('PutItem').on('account', 'phone', 'email', 'practice', 'record'),
      // An e-mail that was proven, from the account that only claims it.
      may('BatchGetItem').on('phone', 'email', 'account'),
      may('UpdateItem').on('email', 'account'),
      may('PutItem').on('accountNotice'),
    ],
  },
  'notify-owner': {
    table: [readsAndChangesSignUp, may('BatchGetItem').on('account', 'phone', 'email')],
    sends: ['email'],
  },
  // It leads from a slot that is lost to those near it.
  welcome: {
    table: [may('UpdateItem').on('signUp'), may('Query').on('slots'), countsSpending],
    secret: true,
    sends: ['email', 'sms'],
  },
  close: { table: [readsAndChangesSignUp, dropsCorrection, releasesHold] },
  reconcile: {
    dueIndex: 'signUps',
    table: [readsAndChangesSignUp],
    workflow: ['StartExecution', 'RedriveExecution', 'SendTaskSuccess'],
  },
} as const satisfies Partial<Record<FunctionName, Rights>>;
