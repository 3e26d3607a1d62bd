/** K1: what the functions of a person's own appointments may do, kept by hand. */
import { email, items, secret, sms, table } from './lines.ts';

const tellsPatient = [email.replace('SendEmail', 'SendRawEmail'), ...sms];

export const ownAppointmentRights: Record<string, string[]> = {
  'link-record': [
    table,
    items('GetItem', 'SESSION#*'),
    items('UpdateItem', 'SESSION#*', 'PRACTICE#*'),
    items('BatchGetItem', 'ACCOUNT#*', 'PRACTICE#*'),
    items('PutItem', 'ACCOUNT#*'),
    items('ConditionCheckItem', 'ACCOUNT#*'),
    ...secret,
  ],
  'list-own-appointments': [
    table,
    items('GetItem', 'SESSION#*'),
    items('UpdateItem', 'SESSION#*'),
    items('Query', 'ACCOUNT#*', 'RECORD#*'),
    items('BatchGetItem', 'PRACTICE#*'),
  ],
  'book-appointment': [
    table,
    items('GetItem', 'SESSION#*', 'HOLD#*'),
    items('BatchGetItem', 'ACCOUNT#*', 'PRACTICE#*'),
    items('Query', 'ACCOUNT#*', 'SLOTS#*'),
    items('PutItem', 'ACCOUNT#*', 'PRACTICE#*', 'RECORD#*'),
    items('UpdateItem', 'SESSION#*', 'ACCOUNT#*', 'PRACTICE#*', 'SLOTS#*', 'SPEND#*'),
    items('ConditionCheckItem', 'ACCOUNT#*'),
    items('DeleteItem', 'PRACTICE#*'),
    ...tellsPatient,
  ],
  'move-own-appointment': [
    table,
    items('GetItem', 'SESSION#*', 'PRACTICE#*', 'HOLD#*'),
    items('UpdateItem', 'SESSION#*', 'PRACTICE#*', 'SLOTS#*', 'SPEND#*'),
    items('BatchGetItem', 'ACCOUNT#*', 'PRACTICE#*'),
    items('DeleteItem', 'PRACTICE#*', 'RECORD#*'),
    items('PutItem', 'PRACTICE#*', 'RECORD#*'),
    items('Query', 'SLOTS#*'),
    ...tellsPatient,
  ],
  'cancel-own-appointment': [
    table,
    items('GetItem', 'SESSION#*', 'PRACTICE#*'),
    items('UpdateItem', 'SESSION#*', 'PRACTICE#*', 'SLOTS#*', 'SPEND#*'),
    items('BatchGetItem', 'ACCOUNT#*', 'PRACTICE#*'),
    items('DeleteItem', 'PRACTICE#*'),
    items('PutItem', 'PRACTICE#*', 'RECORD#*'),
    ...tellsPatient,
  ],
};
