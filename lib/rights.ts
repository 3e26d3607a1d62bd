/** What each function may do, and nothing else may it do (promise K1): one line a function. */
import type { partitions } from '../adapters/dynamodb/schema.ts';
import type { RouteName, StepName } from '../lambdas/functions.ts';

export type FunctionName = RouteName | StepName | 'reconcile';

/** These actions, on items whose partition key starts as `partitions` says. No function may scan or delete. */
export interface TableRight {
  readonly actions: readonly ('GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem')[];
  readonly on: readonly (keyof typeof partitions)[];
}

export interface Rights {
  readonly table?: readonly TableRight[];
  /** Queries on the index of sign-ups that need attention. */
  readonly attention?: true;
  /** Reading the root key. */
  readonly secret?: true;
  readonly workflow?: readonly ('StartExecution' | 'RedriveExecution' | 'SendTaskSuccess')[];
  readonly sends?: readonly ('sms' | 'voice' | 'email')[];
}

const may = (...actions: TableRight['actions']) => ({
  on: (...on: TableRight['on']): TableRight => ({ actions, on }),
});

const readsHistories = may('BatchGetItem').on('phone', 'address', 'everyone');
/** A transaction needs the rights of each write in it; the address is charged before it. */
const reservesSends = [readsHistories, may('UpdateItem').on('phone', 'address')];
const readsAndChangesSignUp = may('GetItem', 'UpdateItem').on('signUp');

export const rights: Readonly<Record<FunctionName, Rights>> = {
  'start-sign-up': {
    table: [...reservesSends, may('GetItem', 'PutItem').on('signUp')],
    secret: true,
    workflow: ['StartExecution'],
  },
  'read-sign-up': { table: [may('GetItem').on('signUp')] },
  'answer-code': {
    table: [readsAndChangesSignUp, may('UpdateItem').on('phone', 'address', 'everyone')],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'resend-code': { table: [readsAndChangesSignUp, ...reservesSends], workflow: ['SendTaskSuccess'] },
  'change-contact': { table: [readsAndChangesSignUp, ...reservesSends], secret: true, workflow: ['SendTaskSuccess'] },
  'give-consent': { table: [readsAndChangesSignUp], workflow: ['SendTaskSuccess'] },
  'abandon-sign-up': { table: [readsAndChangesSignUp], workflow: ['SendTaskSuccess'] },
  'list-documents': {},
  'read-document': {},
  openapi: {},
  'deliver-code': { table: [may('UpdateItem').on('signUp')], secret: true, sends: ['sms', 'voice'] },
  'check-duplicates': { table: [may('GetItem').on('signUp'), may('BatchGetItem').on('phone', 'email')] },
  'await-consent': { table: [may('UpdateItem').on('signUp')] },
  'create-account': { table: [readsAndChangesSignUp, may('PutItem').on('account', 'phone', 'email')] },
  'tell-owner': {
    table: [readsAndChangesSignUp, may('BatchGetItem').on('account', 'phone', 'email')],
    sends: ['email'],
  },
  welcome: { table: [may('UpdateItem').on('signUp')], sends: ['email'] },
  close: { table: [readsAndChangesSignUp] },
  reconcile: {
    attention: true,
    table: [readsAndChangesSignUp],
    workflow: ['StartExecution', 'RedriveExecution', 'SendTaskSuccess'],
  },
};
