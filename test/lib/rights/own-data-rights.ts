/** K1: what the functions of a person's own data may do, kept by hand. */
import { items, queueKey, secret, table } from './lines.ts';

export const ownDataRights: Record<string, string[]> = {
  'export-account': [
    table,
    items('GetItem', 'SESSION#*', 'SIGN_UP#*'),
    items('UpdateItem', 'SESSION#*'),
    items('BatchGetItem', 'ACCOUNT#*', 'SESSION#*', 'PRACTICE#*', 'SUPPORT#*'),
    items('Query', 'ACCOUNT#*', 'RECORD#*', 'PRACTICE#*'),
  ],
  'erase-account': [
    table,
    items('GetItem', 'SESSION#*', 'PRACTICE#*'),
    items('UpdateItem', 'SESSION#*', 'PRACTICE#*', 'SLOTS#*', 'SIGN_UP#*'),
    items('Query', 'ACCOUNT#*', 'RECORD#*'),
    items('DeleteItem', 'ACCOUNT#*', 'SESSION#*', 'PRACTICE#*', 'PHONE#*', 'EMAIL#*'),
    items('PutItem', 'RECORD#*', 'PRACTICE#*', 'ACCOUNT#*', 'EVIDENCE#*', 'NOTICE#*'),
    items('BatchGetItem', 'PRACTICE#*', 'ACCOUNT#*', 'PHONE#*', 'EMAIL#*'),
    'Allow sqs:SendMessage on <Orders>',
    ...queueKey,
  ],
  'show-consents': [
    table,
    items('BatchGetItem', 'PHONE#*', 'EMAIL#*', 'ACCOUNT#*'),
    items('Query', 'ACCOUNT#*', 'EVIDENCE#*'),
    ...secret,
  ],
};
