/** K1: what the functions of accounts may do, kept by hand. */
import { email, items, onShards, queueKey, secret, sms, table, voice } from './lines.ts';

const orders = ['Allow sqs:SendMessage on <Orders>', ...queueKey];
const takesOrders = [
  ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
    action => `Allow sqs:${action} on <Orders>`,
  ),
  ...queueKey.filter(line => line.includes('kms:Decrypt')),
];
const signedIn = [table, items('GetItem', 'SESSION#*'), items('UpdateItem', 'SESSION#*')];
const ends = [items('DeleteItem', 'ACCOUNT#*', 'SESSION#*')];
/** Of a browser's session before, which a new one replaces. */
const replaces = [items('GetItem', 'SESSION#*'), items('DeleteItem', 'SESSION#*', 'ACCOUNT#*')];

export const accountRights: Record<string, string[]> = {
  'open-sign-up-session': [
    table,
    items('GetItem', 'SESSION#*', 'SIGN_UP#*'),
    items('DeleteItem', 'SESSION#*', 'ACCOUNT#*'),
    items('PutItem', 'SESSION#*', 'ACCOUNT#*'),
    items('UpdateItem', 'ACCOUNT#*', 'SIGN_UP#*'),
  ],
  'release-phone': [
    table,
    items('GetItem', 'SIGN_UP#*', 'PHONE#*'),
    items('BatchGetItem', 'ACCOUNT#*'),
    items('ConditionCheckItem', 'ACCOUNT#*'),
    items('PutItem', 'ACCOUNT#*', 'NOTICE#*'),
    items('UpdateItem', 'SIGN_UP#*', 'ACCOUNT#*'),
    ...orders,
  ],
  'keep-phone': [
    table,
    items('GetItem', 'ACCOUNT#*'),
    items('UpdateItem', 'ACCOUNT#*'),
    items('PutItem', 'NOTICE#*'),
    ...secret,
    ...orders,
  ],
  'sign-in': [
    table,
    items('BatchGetItem', 'PHONE#*', 'EMAIL#*', 'CALLER#*', 'ACCOUNT#*'),
    items('UpdateItem', 'CALLER#*', 'ACCOUNT#*', 'PHONE#*'),
    items('PutItem', 'SESSION#*', 'ACCOUNT#*', 'CHALLENGE#*'),
    items('GetItem', 'SESSION#*', 'PHONE#*'),
    items('DeleteItem', 'SESSION#*', 'ACCOUNT#*'),
    items('ConditionCheckItem', 'ACCOUNT#*'),
    ...secret,
    ...orders,
  ],
  'answer-challenge': [
    table,
    items('UpdateItem', 'CHALLENGE#*', 'PHONE#*', 'CALLER#*', 'GLOBAL', 'ACCOUNT#*'),
    items('ConditionCheckItem', 'PHONE#*', 'ACCOUNT#*'),
    items('BatchGetItem', 'ACCOUNT#*'),
    items('PutItem', 'SESSION#*', 'ACCOUNT#*', 'NOTICE#*'),
    ...replaces,
    ...secret,
    ...orders,
  ],
  'resend-challenge': [
    table,
    items('GetItem', 'CHALLENGE#*', 'PHONE#*'),
    items('UpdateItem', 'CHALLENGE#*', 'PHONE#*'),
    ...orders,
  ],
  'sign-out': [table, items('GetItem', 'SESSION#*'), items('DeleteItem', 'SESSION#*', 'ACCOUNT#*')],
  'list-sessions': [...signedIn, items('Query', 'ACCOUNT#*'), items('BatchGetItem', 'SESSION#*')],
  'end-sessions': [...signedIn, items('Query', 'ACCOUNT#*'), ...ends],
  'end-session': [...signedIn, items('Query', 'ACCOUNT#*'), ...ends],
  'read-account': [...signedIn, items('BatchGetItem', 'ACCOUNT#*')],
  'request-reset': [
    table,
    items('BatchGetItem', 'PHONE#*', 'EMAIL#*', 'CALLER#*', 'ACCOUNT#*'),
    items('UpdateItem', 'CALLER#*'),
    items('PutItem', 'CHALLENGE#*'),
    ...secret,
    ...orders,
  ],
  'answer-reset': [
    table,
    items('UpdateItem', 'CHALLENGE#*', 'PHONE#*', 'CALLER#*', 'GLOBAL'),
    items('ConditionCheckItem', 'PHONE#*', 'ACCOUNT#*'),
    items('GetItem', 'CHALLENGE#*'),
    items('BatchGetItem', 'ACCOUNT#*'),
    items('PutItem', 'NOTICE#*'),
    ...secret,
    ...orders,
  ],
  'finish-reset': [
    table,
    items('GetItem', 'CHALLENGE#*'),
    items('UpdateItem', 'CHALLENGE#*', 'ACCOUNT#*'),
    items('BatchGetItem', 'ACCOUNT#*'),
    items('ConditionCheckItem', 'ACCOUNT#*'),
    items('PutItem', 'ACCOUNT#*', 'NOTICE#*'),
    items('Query', 'ACCOUNT#*'),
    ...ends,
    ...secret,
    ...orders,
  ],
  'cancel-reset': [table, items('UpdateItem', 'CHALLENGE#*'), ...secret],
  'settle-accounts': [
    table,
    onShards('account-*'),
    items('GetItem', 'CHALLENGE#*', 'ACCOUNT#*'),
    items('UpdateItem', 'CHALLENGE#*'),
    items('BatchGetItem', 'ACCOUNT#*'),
    items('PutItem', 'NOTICE#*'),
    items('Query', 'ACCOUNT#*'),
    ...ends,
    ...orders,
  ],
  'send-orders': [
    table,
    items('GetItem', 'PHONE#*'),
    items('UpdateItem', 'CHALLENGE#*', 'NOTICE#*', 'PHONE#*'),
    items('DeleteItem', 'NOTICE#*'),
    items('BatchGetItem', 'ACCOUNT#*', 'PHONE#*', 'CALLER#*', 'GLOBAL'),
    ...secret,
    ...takesOrders,
    email,
    ...sms,
    voice,
  ],
};
