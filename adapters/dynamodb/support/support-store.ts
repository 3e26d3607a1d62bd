/** Requests to support: each is written once with its acknowledgement, and the newest is read first. */
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import type { Configuration } from '../../../core/configuration.ts';
import type { CallerTries } from '../../../core/limits/caller-tries.ts';
import { noTries, type Tries } from '../../../core/limits/tries.ts';
import { acknowledgementPace, supportPace } from '../../../core/support/support-pace.ts';
import { type SupportRequest, supportKeptUntil } from '../../../core/support/support-request.ts';
import type { AccountNoticeStore } from '../account/account-notice-store.ts';
import { countedTry, triesTtl } from '../account/paced-tries.ts';
import {
  accountSupportKey,
  acknowledgementsKey,
  supportPlace,
  supportRepetitionKey,
  supportRequestKey,
  supportShards,
} from '../keys.ts';
import { callerTriesIn, callerTriesKeys, countedTries } from '../limits/caller-tries.ts';
import { triesRow } from '../rows/session.ts';
import { supportPointerRow, supportRepetitionRow, supportRequestRow } from '../rows/support.ts';
import { partitions } from '../schema.ts';
import type { Table } from '../table.ts';
import { insert, update } from '../writes.ts';

/** The caller, the address of the acknowledgement, and the id that a repetition would have. */
interface Asked {
  readonly callerDigest: string;
  readonly emailDigest: string | undefined;
  readonly repeatedId: string | undefined;
}

export interface KnownAsked extends Asked {
  readonly tries: CallerTries;
  readonly acknowledged: Tries;
  /** The request that came under the same key before. */
  readonly repeated: { readonly reference: string; readonly requestDigest: string } | undefined;
}

interface Noted {
  readonly request: SupportRequest;
  readonly requestDigest: string;
  /** None where the address has had its own. */
  readonly acknowledgement: AccountNotice | undefined;
}

interface Page {
  readonly requests: readonly SupportRequest[];
  /** The place of the last one, where there are more behind it. */
  readonly next: string | undefined;
}

/** NaN for no place: it is kept no more. */
const receivedAtOf = (place: string): number => Date.parse(place.slice(0, place.indexOf('#')));

/** Of two thousand characters each they fit into one read, and a network may write five a day. */
const mostOfAccount = 100;

/** Comes after every place. */
const newest = '~';

export class SupportStore {
  readonly #table: Table;
  readonly #notices: AccountNoticeStore;
  readonly #configuration: Configuration;

  constructor(table: Table, notices: AccountNoticeStore, configuration: Configuration) {
    this.#table = table;
    this.#notices = notices;
    this.#configuration = configuration;
  }

  /** One read, whoever asks. */
  async find(asked: Asked): Promise<KnownAsked> {
    const { callerDigest, emailDigest, repeatedId } = asked;
    const addressKey = emailDigest === undefined ? undefined : acknowledgementsKey(emailDigest);
    const repetitionKey = repeatedId === undefined ? undefined : supportRepetitionKey(repeatedId);
    const others = [addressKey, repetitionKey].filter(key => key !== undefined);
    const found = await this.#table.batchGet([...callerTriesKeys(callerDigest, 'support'), ...others]);
    return {
      ...asked,
      tries: callerTriesIn(found, callerDigest, 'support'),
      acknowledged: (addressKey && found(addressKey, triesRow)) ?? noTries,
      repeated: repetitionKey && found(repetitionKey, supportRepetitionRow),
    };
  }

  /**
   * Writes the request with its acknowledgement, and counts both; all of it or nothing.
   * @returns false when caller or address may no more, or the key was used meanwhile: decide again
   */
  async note(known: KnownAsked, noted: Noted, now: number): Promise<boolean> {
    const { callerDigest, emailDigest, repeatedId, tries, acknowledged } = known;
    const { request, requestDigest, acknowledgement } = noted;
    const { id, reference, receivedAt, accountId } = request;
    const ttl = Math.ceil(supportKeptUntil(receivedAt, this.#configuration) / 1000);
    const acknowledging = { known: acknowledged, pace: acknowledgementPace };
    const written = await this.#table.transact<string>({
      request: insert({ ...supportRequestKey(id, receivedAt), ...request, ttl }),
      ...(accountId !== undefined && {
        ofAccount: insert({ ...accountSupportKey(accountId, supportPlace(id, receivedAt)), id, receivedAt, ttl }),
      }),
      ...(repeatedId && {
        repetition: insert({ ...supportRepetitionKey(repeatedId), reference, requestDigest, ttl }),
      }),
      ...countedTries(callerDigest, 'support', tries, { pace: supportPace }, now),
      ...(acknowledgement &&
        emailDigest !== undefined && {
          address: update(
            acknowledgementsKey(emailDigest),
            countedTry(acknowledging, now, triesTtl(acknowledgementPace, now)),
          ),
          ...this.#notices.toOrder([acknowledgement]),
        }),
    });
    return written.ok;
  }

  /** The requests that the account sent while it was signed in, the newest first: as many as one read brings. */
  async ofAccount(accountId: string, now: number): Promise<SupportRequest[]> {
    const { pk } = accountSupportKey(accountId, '');
    const pointers = await this.#table.page(
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': 'SUPPORT#' },
        ScanIndexForward: false,
        Limit: mostOfAccount,
      },
      supportPointerRow,
    );
    const keys = pointers.items.map(({ id, receivedAt }) => supportRequestKey(id, receivedAt));
    const found = await this.#table.batchList(keys);
    return keys
      .flatMap(key => found(key, supportRequestRow) ?? [])
      .filter(({ receivedAt }) => supportKeptUntil(receivedAt, this.#configuration) > now);
  }

  /** Nothing leads from an erased account to what it wrote. */
  async forgetAccount(accountId: string): Promise<void> {
    const pointers = await this.#table.query(accountSupportKey(accountId, '').pk, 'SUPPORT#', supportPointerRow);
    const keys = pointers.map(({ id, receivedAt }) => accountSupportKey(accountId, supportPlace(id, receivedAt)));
    await Promise.all(keys.map(key => this.#table.delete(key)));
  }

  /** One page, newest first. @param before the place of the last one of the page before */
  async page(before: string | undefined, limit: number, now: number): Promise<Page> {
    // TTL deletes late.
    const isKept = (receivedAt: number) => supportKeptUntil(receivedAt, this.#configuration) > now;
    const shards = await Promise.all(
      supportShards.map(shard =>
        this.#table.page(
          {
            KeyConditionExpression: 'pk = :pk AND sk < :before',
            ExpressionAttributeValues: { ':pk': `${partitions.support}${shard}`, ':before': before ?? newest },
            ScanIndexForward: false,
            ConsistentRead: true,
            Limit: limit + 1,
          },
          supportRequestRow,
        ),
      ),
    );
    // Of a shard that was not read to its end nothing is known behind the last item, so nothing older is told yet.
    const seenTo =
      shards
        .flatMap(({ after }) => (after ? [String(after.sk)] : []))
        .toSorted()
        .at(-1) ?? '';
    const placed = shards
      .flatMap(({ items }) => items)
      .filter(({ receivedAt }) => isKept(receivedAt))
      .map(request => ({ request, place: supportPlace(request.id, request.receivedAt) }))
      .filter(({ place }) => place >= seenTo)
      .toSorted((a, b) => (a.place < b.place ? 1 : -1));
    const page = placed.slice(0, limit);
    return {
      requests: page.map(({ request }) => request),
      next: placed.length > limit ? page.at(-1)?.place : isKept(receivedAtOf(seenTo)) ? seenTo : undefined,
    };
  }
}
