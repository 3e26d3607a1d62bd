/** What each function may do, and nothing else may it do (requirement K1): one line a function. */
import type { partitions } from '../../adapters/dynamodb/schema.ts';
import type { FunctionName } from '../../lambdas/functions.ts';

type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

/** These actions, on items whose partition key starts as `partitions` says. No function may scan. */
export interface TableRight {
  readonly actions: readonly TableAction[];
  readonly on: readonly (keyof typeof partitions)[];
}

export interface Rights {
  readonly table?: readonly TableRight[];
  /** Queries on those shards of the due index. */
  readonly attention?: keyof typeof attention;
  /** Reading the root key. */
  readonly secret?: true;
  /** Reading what the distribution proves itself with. */
  readonly distributionSecrets?: true;
  readonly workflow?: readonly ('StartExecution' | 'RedriveExecution' | 'SendTaskSuccess')[];
  readonly sends?: readonly ('sms' | 'voice' | 'email' | 'emailWithCalendar')[];
}

/** The shards of the due index, as patterns: those of sign-ups, and those of appointments with a message to send. */
export const attention = { signUps: ['0', '1', '2', '3'], notices: ['notice-*'] } as const;

const may = (...actions: TableRight['actions']) => ({
  on: (...on: TableRight['on']): TableRight => ({ actions, on }),
});

/** Whether the function writes e-mails with a calendar file, which takes a library that writes MIME. */
export const attachesCalendar = (name: string): boolean =>
  (rights as Partial<Record<string, Rights>>)[name]?.sends?.includes('emailWithCalendar') === true;

const readsHistories = may('BatchGetItem').on('phone', 'caller', 'global');
/** A transaction needs the rights of each write in it; the caller is charged before it. */
const reservesSends = [readsHistories, may('UpdateItem').on('phone', 'caller')];
const readsAndChangesSignUp = may('GetItem', 'UpdateItem').on('signUp');
/** Letting a practice in moves its rate on, in the practice's own item. */
const letsPracticeIn = may('UpdateItem').on('practice');
/** An appointment changes together with its record's list, and its messages are claimed, released and struck off. */
const changesAppointment = [may('GetItem', 'UpdateItem', 'DeleteItem').on('practice'), may('PutItem').on('record')];
/** Whoever came by a link of a cancelled appointment and waits for a correction is to be looked at. */
const endsWaits = [may('Query').on('practice'), may('UpdateItem').on('signUp')];
/** The correction that a practice is asked for lies with the practice. */
const dropsCorrection = may('DeleteItem').on('practice');
const tellsPatient = ['emailWithCalendar', 'sms'] as const;

export const rights: Readonly<Record<FunctionName, Rights>> = {
  'start-sign-up': {
    table: [...reservesSends, may('GetItem', 'PutItem', 'UpdateItem').on('signUp'), may('PutItem').on('reference')],
    secret: true,
    workflow: ['StartExecution'],
  },
  'read-sign-up': { table: [readsAndChangesSignUp] },
  'answer-code': {
    table: [may('UpdateItem').on('signUp', 'phone', 'caller', 'global'), may('ConditionCheckItem').on('phone')],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'resend-code': { table: [readsAndChangesSignUp, ...reservesSends], workflow: ['SendTaskSuccess'] },
  'change-contact': {
    table: [readsAndChangesSignUp, ...reservesSends, may('BatchGetItem', 'UpdateItem').on('practice')],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'give-consent': { table: [readsAndChangesSignUp], workflow: ['SendTaskSuccess'] },
  'abandon-sign-up': { table: [readsAndChangesSignUp, dropsCorrection], workflow: ['SendTaskSuccess'] },
  'open-reminder': {
    table: [may('GetItem').on('reminder'), may('BatchGetItem', 'UpdateItem').on('practice')],
    secret: true,
  },
  'upsert-patient-record': {
    table: [may('GetItem', 'Query', 'UpdateItem').on('practice'), may('UpdateItem').on('signUp')],
    secret: true,
    workflow: ['SendTaskSuccess'],
  },
  'schedule-appointment': {
    // Given to another record, it leaves the list of the one before.
    table: [...changesAppointment, ...endsWaits, may('PutItem').on('reminder'), may('DeleteItem').on('record')],
    secret: true,
    sends: tellsPatient,
  },
  'cancel-appointment': {
    table: [...changesAppointment, ...endsWaits],
    sends: tellsPatient,
  },
  'remind-now': {
    table: [...changesAppointment, may('PutItem').on('reminder')],
    secret: true,
    sends: tellsPatient,
  },
  'list-corrections': { table: [letsPracticeIn, may('Query').on('practice')] },
  'decline-correction': {
    table: [letsPracticeIn, dropsCorrection, readsAndChangesSignUp],
    workflow: ['SendTaskSuccess'],
  },
  'register-practice': { table: [may('GetItem', 'UpdateItem').on('practice')] },
  'inspect-sign-up': { table: [may('GetItem').on('reference', 'signUp')] },
  'list-documents': {},
  'read-document': {},
  openapi: {},
  'distribution-authorizer': { distributionSecrets: true },
  'match-reminder': {
    table: [readsAndChangesSignUp, may('BatchGetItem', 'UpdateItem', 'DeleteItem').on('practice')],
    secret: true,
    sends: ['email', 'sms'],
  },
  'await-correction': {
    table: [readsAndChangesSignUp, may('GetItem', 'BatchGetItem', 'PutItem').on('practice')],
    sends: ['email'],
  },
  'deliver-code': { table: [may('UpdateItem').on('signUp')], secret: true, sends: ['sms', 'voice'] },
  'check-duplicates': { table: [may('GetItem').on('signUp'), may('BatchGetItem').on('phone', 'email')] },
  'await-consent': { table: [may('UpdateItem').on('signUp')] },
  'create-account': {
    table: [readsAndChangesSignUp, may('UpdateItem').on('practice'), may('PutItem').on('account', 'phone', 'email')],
  },
  'notify-owner': {
    table: [readsAndChangesSignUp, may('BatchGetItem').on('account', 'phone', 'email')],
    sends: ['email'],
  },
  welcome: { table: [may('UpdateItem').on('signUp')], sends: ['email'] },
  close: { table: [readsAndChangesSignUp, dropsCorrection] },
  reconcile: {
    attention: 'signUps',
    table: [readsAndChangesSignUp],
    workflow: ['StartExecution', 'RedriveExecution', 'SendTaskSuccess'],
  },
  'send-due-notices': {
    attention: 'notices',
    table: [may('GetItem', 'UpdateItem', 'DeleteItem').on('practice'), may('PutItem').on('reminder')],
    secret: true,
    sends: tellsPatient,
  },
};
