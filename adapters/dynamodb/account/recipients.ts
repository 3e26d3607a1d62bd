/** Whom a code goes to, as the function that sends needs them: it opens nothing, and carries no code that does. */
import type { Account } from '../../../core/account/account.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { accountKey, signUpKey } from '../keys.ts';
import { accountRow } from '../rows/account.ts';
import { signUpRow } from '../rows/sign-up.ts';
import type { Table } from '../table.ts';
import { emailHolderIn } from './claimants.ts';

export class Recipients {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async account(id: string): Promise<Account | undefined> {
    const key = accountKey(id);
    return (await this.#table.batchGet([key]))(key, accountRow);
  }

  signUp = (id: string): Promise<SignUp | undefined> => this.#table.get(signUpKey(id), signUpRow);
  emailHolder = (emailDigest: string): Promise<Account | undefined> => emailHolderIn(this.#table, emailDigest);
}
