/** The evidence of consent of one person, for whoever must show it: of open accounts, and of erased ones (GDPR, article 7(1)). */
import type { ErasedEvidence, GivenConsent } from '../../../core/account/erasure.ts';
import { accountKey, emailMarkerKey, evidencePartition, phoneMarkerKey } from '../keys.ts';
import { accountRow, consentRow, erasedEvidenceRow, markerRow } from '../rows/account.ts';
import type { Table } from '../table.ts';

/** Keyed digests of a phone, of an e-mail, or of both. */
export interface Contact {
  readonly phoneDigest: string | undefined;
  readonly emailDigest: string | undefined;
}

export interface OpenEvidence {
  readonly accountId: string;
  readonly openedAt: number;
  readonly consents: readonly GivenConsent[];
}

export class EvidenceStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Of the accounts that have the phone or the e-mail now: two at most. */
  async open({ phoneDigest, emailDigest }: Contact): Promise<OpenEvidence[]> {
    const keys = [
      ...(phoneDigest === undefined ? [] : [phoneMarkerKey(phoneDigest)]),
      ...(emailDigest === undefined ? [] : [emailMarkerKey(emailDigest)]),
    ];
    const marked = await this.#table.batchGet(keys);
    const ids = new Set(keys.flatMap(key => marked(key, markerRow)?.accountId ?? []));
    const accountKeys = [...ids].map(accountKey);
    const found = await this.#table.batchGet(accountKeys);
    return Promise.all(
      accountKeys
        .flatMap(key => found(key, accountRow) ?? [])
        .map(async ({ id: accountId, openedAt }) => ({
          ...{ accountId, openedAt },
          consents: await this.#table.query(accountKey(accountId).pk, 'CONSENT#', consentRow),
        })),
    );
  }

  /** Of erased accounts, which lie under the phone, or under the e-mail of an account that had no phone. */
  async erased({ phoneDigest, emailDigest }: Contact): Promise<ErasedEvidence[]> {
    const digests = [phoneDigest, emailDigest].filter(digest => digest !== undefined);
    const found = digests.map(digest => this.#table.query(evidencePartition(digest), 'ERASED#', erasedEvidenceRow));
    return (await Promise.all(found)).flat();
  }
}
