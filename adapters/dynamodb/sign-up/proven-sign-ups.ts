/** Which sign-ups have their phone proven: all that a limit needs of them. */
import { isProven } from '../../../core/sign-up/transitions.ts';
import { signUpKey } from '../keys.ts';
import { signUpRow } from '../rows/sign-up.ts';
import type { Table } from '../table.ts';

export const provenSignUps =
  (table: Table) =>
  async (ids: readonly string[]): Promise<string[]> => {
    const found = await table.batchList(ids.map(signUpKey));
    return ids.filter(id => {
      const signUp = found(signUpKey(id), signUpRow);
      return signUp !== undefined && isProven(signUp);
    });
  };
