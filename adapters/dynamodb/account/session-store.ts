/** Sessions: one item a session, found by the hash of its token alone (requirement G1). */
import { Fault } from '../../../core/fault.ts';
import type { Session } from '../../../core/session/session.ts';
import { again, retry } from '../../retry.ts';
import { isPresent } from '../expression.ts';
import { accountKey, sessionKey } from '../keys.ts';
import { accountSessionRow, sessionRow } from '../rows/session.ts';
import type { Table } from '../table.ts';
import { toEnd } from './session-writes.ts';

/** A transaction may have so many writes at most. */
const writesAtOnce = 100;
/** Each step-up moves a session once, and takes longer than an end. */
const attempts = 6;

interface Ending {
  /** The session that stays. */
  readonly except?: string | undefined;
  /** In epoch milliseconds; without it all end. */
  readonly openedUntil?: number;
}

export class SessionStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The one read of an authenticated request. */
  get(tokenHash: string): Promise<Session | undefined> {
    return this.#table.get(sessionKey(tokenHash), sessionRow);
  }

  /** Moves the idle limit. A session that ended meanwhile stays ended. */
  async touch({ tokenHash }: Session, now: number): Promise<void> {
    await this.#table.update(sessionKey(tokenHash), { set: { seenAt: now }, when: [isPresent('pk')] });
  }

  /**
   * Ends it under whatever token it has by then: a step-up may move it at the same moment.
   * @throws Fault `Contended` when it moved each time
   */
  async end({ accountId, id, tokenHash }: Pick<Session, 'accountId' | 'id' | 'tokenHash'>): Promise<void> {
    let known = tokenHash;
    const ended = await retry(attempts, async () => {
      const written = await this.#table.transact(toEnd({ accountId, id, tokenHash: known }));
      if (written.ok) return written;
      known = written.error.item('pointer', accountSessionRow)?.tokenHash ?? known;
      return again;
    });
    if (ended === again) throw new Fault('Contended');
  }

  /** Every session of the account that the table still has, in no order. */
  async of(accountId: string): Promise<Session[]> {
    const { items: pointers } = await this.#pointers(accountId);
    const keys = pointers.map(({ tokenHash }) => sessionKey(tokenHash));
    const found: Session[] = [];
    for (let from = 0; from < keys.length; from += writesAtOnce) {
      const page = keys.slice(from, from + writesAtOnce);
      const lookUp = await this.#table.batchList(page);
      found.push(...page.flatMap(key => lookUp(key, sessionRow) ?? []));
    }
    return found;
  }

  /** Ends the one that is named, if the account has it. */
  async endOf(accountId: string, id: string): Promise<void> {
    const { items: pointers } = await this.#pointers(accountId, id);
    const pointer = pointers.find(each => each.id === id);
    if (pointer) await this.end({ accountId, ...pointer });
  }

  /**
   * Ends all that were opened by then, but the one that is to stay.
   * @throws Fault `MalformedRow` when one may go on because its item cannot be read; the others have ended
   */
  async endAll(accountId: string, { except, openedUntil = Number.POSITIVE_INFINITY }: Ending = {}): Promise<void> {
    const { items, malformed } = await this.#pointers(accountId);
    const ending = items.filter(({ id, createdAt }) => id !== except && createdAt <= openedUntil);
    for (let from = 0; from < ending.length; from += writesAtOnce / 2) {
      const page = ending.slice(from, from + writesAtOnce / 2);
      const writes = page.flatMap(pointer => {
        const { session, pointer: ended } = toEnd({ accountId, ...pointer });
        return [
          [`session ${pointer.id}`, session],
          [`pointer ${pointer.id}`, ended],
        ];
      });
      const written = await this.#table.transact(Object.fromEntries(writes));
      // One that moved keeps all of them from ending together.
      if (!written.ok) for (const pointer of page) await this.end({ accountId, ...pointer });
    }
    if (malformed > 0) throw new Fault('MalformedRow');
  }

  #pointers(accountId: string, id = '') {
    return this.#table.queryAll(accountKey(accountId).pk, `SESSION#${id}`, accountSessionRow);
  }
}
