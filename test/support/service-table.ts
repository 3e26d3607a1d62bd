/** The table of a running service, looked at past its API. */

import { accountKey, type Key, signUpKey } from '../../adapters/dynamodb/keys.ts';
import type { Item } from '../../adapters/dynamodb/rows/row.ts';
import { Table } from '../../adapters/dynamodb/table.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { tableName } from '../../local/lambda/environment.ts';
import { itemAt, itemsUnder } from './table.ts';

async function onTable<T>(look: (table: Table) => Promise<T>): Promise<T> {
  const table = new Table(tableName);
  try {
    return await look(table);
  } finally {
    table.client.config.requestHandler.destroy?.();
  }
}

/** Every item, or the items under keys that start so. Only while a service runs. */
export const itemsOfService = (prefix = ''): Promise<Item[]> => onTable(table => itemsUnder(table, prefix));

/** One item as it is kept, if there is one. */
export const storedItem = (key: Key): Promise<Item | undefined> => onTable(table => itemAt(table, key));

/** The sign-up as it is kept. @throws Error when there is none. */
export async function storedSignUp(id: string): Promise<Partial<SignUp> & Item> {
  const found = await onTable(table => itemAt<Partial<SignUp> & Item>(table, signUpKey(id)));
  if (!found) throw new Error(`No sign-up ${id}`);
  return found;
}

/** As if its owner had touched the link of the welcome. @throws Error when no account has it */
export async function confirmEmailOf(email: string): Promise<void> {
  const account = (await itemsOfService('ACCOUNT#')).find(item => item.sk === 'ACCOUNT' && item.email === email);
  if (!account) throw new Error(`No account with ${email}`);
  await onTable(table => table.update(accountKey(String(account.id)), { set: { emailStatus: 'confirmed' } }));
}
