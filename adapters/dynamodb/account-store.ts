/** Accounts, their consents, and the markers that make a phone and an e-mail unique. */
import type { Account } from '../../core/account.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { statusesBefore } from '../../core/sign-up/transitions.ts';
import { isOneOf, update } from './expression.ts';
import { accountKey, consentKey, emailMarkerKey, phoneMarkerKey, signUpKey } from './keys.ts';
import type { Obstacle, Table } from './table.ts';

type Digests = Pick<SignUp, 'phoneDigest' | 'emailDigest'>;

interface Marker {
  readonly accountId: string;
}

/** `created`: by this call or an earlier one · `account_exists`: somebody owns the phone or e-mail · `not_ready`: not consented. */
export type Creation = 'created' | 'account_exists' | 'not_ready';

export class AccountStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Ids of the accounts, at most two, that own the phone or the e-mail. */
  async owners(digests: Digests): Promise<string[]> {
    const keys = [phoneMarkerKey(digests.phoneDigest), emailMarkerKey(digests.emailDigest)];
    const markers = await this.#table.batchGet<Marker>(keys);
    return [...new Set(markers.map(({ accountId }) => accountId))];
  }

  get(ids: readonly string[]): Promise<Account[]> {
    return this.#table.batchGet<Account>(ids.map(accountKey));
  }

  /**
   * Opens the account in one transaction: account, both markers, both consents, and the end of the sign-up (promise C1).
   * Repeating it is safe: the account's id was drawn with the sign-up.
   */
  async create(account: Account, signUp: SignUp): Promise<Creation> {
    const { terms, privacyNotice, accountId } = signUp;
    if (signUp.status !== 'creating' || !privacyNotice) return signUp.status === 'completed' ? 'created' : 'not_ready';
    const consents = [
      { document: 'terms', ...terms },
      { document: 'privacy-notice', ...privacyNotice },
    ];
    const written = await this.#table.transact([
      this.#table.toPut({ ...accountKey(accountId), ...account }, true),
      this.#table.toPut({ ...phoneMarkerKey(signUp.phoneDigest), accountId }, true),
      this.#table.toPut({ ...emailMarkerKey(signUp.emailDigest), accountId }, true),
      ...consents.map(consent =>
        this.#table.toPut(
          { ...consentKey(accountId, consent.document, consent.version), ...consent, door: signUp.door },
          true,
        ),
      ),
      this.#table.toUpdate(
        signUpKey(signUp.id),
        update({
          set: { status: 'completed' },
          remove: ['passwordHash', 'task', 'attentionShard', 'attentionAt'],
          when: [isOneOf('status', statusesBefore('completed'))],
        }),
      ),
    ]);
    return written.ok ? 'created' : this.#whyNot(written.error, accountId);
  }

  #whyNot([account, phone, email]: readonly Obstacle[], accountId: string): Creation {
    const stands = (obstacle: Obstacle | undefined) => obstacle?.code === 'ConditionalCheckFailed';
    if (stands(account)) return 'created';
    const ownedByAnother = [phone, email].some(
      marker => stands(marker) && (marker?.item as Marker | undefined)?.accountId !== accountId,
    );
    return ownedByAnother ? 'account_exists' : 'not_ready';
  }
}
