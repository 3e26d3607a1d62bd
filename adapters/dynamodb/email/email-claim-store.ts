/** The e-mail of an account, confirmed or taken off (requirement M1). Each write holds only for the very claim that was decided on. */
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { Claimed } from '../../../core/account/email-claim.ts';
import type { AccountNoticeStore } from '../account/account-notice-store.ts';
import { all, type Condition, either, is, isPresent } from '../expression.ts';
import { accountKey, emailMarkerKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { remove, update } from '../writes.ts';

/** The e-mail of the account, with everything that goes with it. */
const emailAttributes = ['email', 'emailDigest', 'emailStatus', 'emailSince'] as const;

const isSameClaim = ({ emailDigest, emailSince }: Claimed): Condition =>
  all(is('emailDigest', emailDigest), is('emailSince', emailSince));

/** The e-mail of an account that only claims it, for the one whose owner proved it; nobody else is told but the claimant. */
export interface Taking {
  readonly claimant: Claimed;
  readonly notices: readonly AccountNotice[];
}

/** The e-mail and its marker pass from the one account to the other, while the first has not confirmed it. */
export const toTake = ({ claimant }: Pick<Taking, 'claimant'>, accountId: string) => ({
  email: update(emailMarkerKey(claimant.emailDigest), { set: { accountId }, when: [is('accountId', claimant.id)] }),
  claimant: update(accountKey(claimant.id), {
    remove: emailAttributes,
    when: [isSameClaim(claimant), is('emailStatus', 'claimed')],
  }),
});

export class EmailClaimStore {
  readonly #table: Table;
  readonly #notices: AccountNoticeStore;

  constructor(table: Table, notices: AccountNoticeStore) {
    this.#table = table;
    this.#notices = notices;
  }

  /** @returns false when the account has another e-mail by now, or none */
  async confirm(account: Claimed): Promise<boolean> {
    const confirmed = await this.#table.update(accountKey(account.id), {
      set: { emailStatus: 'confirmed' },
      when: [isSameClaim(account)],
    });
    return confirmed.ok;
  }

  /**
   * The account goes on without its e-mail, which is free for whoever proves it. The phone, or the claim, may have gone since the
   * account was read: the last way into it stays.
   * @param disownedWith SHA-256 of the link's token
   * @returns false when the account is not as it was read any more
   */
  async disown(account: Claimed, disownedWith: string, notices: readonly AccountNotice[]): Promise<boolean> {
    const written = await this.#table.transact<string>({
      account: update(accountKey(account.id), {
        set: { disownedWith },
        remove: emailAttributes,
        when: [isSameClaim(account), either(isPresent('phone'), is('emailStatus', 'claimed'))],
      }),
      marker: remove(emailMarkerKey(account.emailDigest), is('accountId', account.id)),
      ...this.#notices.toOrder(notices),
    });
    return written.ok;
  }
}
