/** Jobs on accounts: written with what makes them necessary, carried out at once, and due until they are (requirement I1). */
import { type AccountJob, requestMs } from '../../../core/account/account-job.ts';
import { accountDueKeys } from '../due/due-keys.ts';
import { accountJobKey } from '../keys.ts';
import { accountJobRow } from '../rows/account-job.ts';
import type { Table } from '../table.ts';
import { insert, type Write } from '../writes.ts';

export class AccountJobStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  toBegin = (job: AccountJob): Write =>
    insert({ ...accountJobKey(job.accountId, job.id), ...job, ...accountDueKeys(job.id, job.createdAt + requestMs) });

  get(accountId: string, id: string): Promise<AccountJob | undefined> {
    return this.#table.get(accountJobKey(accountId, id), accountJobRow);
  }

  async done({ accountId, id }: Pick<AccountJob, 'accountId' | 'id'>): Promise<void> {
    await this.#table.delete(accountJobKey(accountId, id));
  }
}
