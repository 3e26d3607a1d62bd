/** The links in messages about an account, derived by the operator's right to the root key and to the account's items. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, type Key, phoneMarkerKey, phoneReleaseKey } from '../../adapters/dynamodb/keys.ts';
import { linkToken } from '../../core/account/account-link.ts';
import { claimToken } from '../../core/account/email-claim.ts';
import { type Keys, keyedDigest } from '../../core/keyed-digest.ts';
import type { Deployed } from './deployed.ts';

type Claim = Parameters<typeof claimToken>[2];

export class AccountLinks {
  readonly #deployed: Deployed;
  readonly #keys: Keys;
  readonly #table: DynamoDBDocumentClient;

  constructor(deployed: Deployed, keys: Keys) {
    this.#deployed = deployed;
    this.#keys = keys;
    this.#table = DynamoDBDocumentClient.from(new DynamoDBClient({ region: deployed.region }));
  }

  /** Of the e-mail of the account that has this phone. */
  async ofEmail(phone: string, purpose: 'confirm-email' | 'not-me'): Promise<string> {
    const account = await this.#read<Claim>(accountKey(await this.#accountOf(phone)));
    return claimToken(this.#keys, purpose, account);
  }

  /** By which the owner keeps the phone that somebody asks for. */
  async toKeepPhone(phone: string): Promise<string> {
    const accountId = await this.#accountOf(phone);
    const { id } = await this.#read<{ id: string }>(phoneReleaseKey(accountId));
    return linkToken(this.#keys, 'keep-phone', accountId, id);
  }

  async #accountOf(phone: string): Promise<string> {
    const { accountId } = await this.#read<{ accountId: string }>(
      phoneMarkerKey(keyedDigest(this.#keys, 'phone', phone)),
    );
    return accountId;
  }

  async #read<Item>(Key: Key): Promise<Item> {
    const { tableName: TableName } = this.#deployed;
    const { Item } = await this.#table.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (!Item) throw new Error(`The table has no item ${Key.sk} of this account`);
    return Item as Item;
  }
}
