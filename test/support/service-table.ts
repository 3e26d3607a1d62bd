/** The table of a running service, looked at past its API. */

import { type Item, Table } from '../../adapters/dynamodb/table.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { tableName } from '../../local/environment.ts';
import { itemsUnder } from './table.ts';

/** Everything that is kept, or what is kept under keys that start so. Only while a service runs. */
export async function itemsOfService(prefix = ''): Promise<Item[]> {
  const table = new Table(tableName);
  try {
    return await itemsUnder(table, prefix);
  } finally {
    table.client.destroy();
  }
}

/** The sign-up as it is kept. @throws Error when there is none. */
export async function storedSignUp(id: string): Promise<Partial<SignUp> & Item> {
  const [item] = await itemsOfService(`SIGN_UP#${id}`);
  if (!item) throw new Error(`No sign-up ${id}`);
  return item;
}
