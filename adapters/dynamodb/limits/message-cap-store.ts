/** The messages of a practice in a day: to one number or address, and texts in all (requirement N1). */
import type { Configuration } from '../../../core/configuration.ts';
import { sha256 } from '../../../core/keyed-digest.ts';
import type { NoticeChannel } from '../../../core/practice/notices.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { either, isAbsent, isBelow } from '../expression.ts';
import { toldKey } from '../keys.ts';
import type { Table } from '../table.ts';

const keptSeconds = 2 * 24 * 3600;

interface Message {
  readonly practiceId: string;
  readonly channel: NoticeChannel;
  /** Phone, or key of the e-mail: one mailbox has many spellings. */
  readonly to: string;
}

export class MessageCapStore {
  readonly #table: Table;
  readonly #caps: Pick<Configuration['practice'], 'messagesPerRecipient' | 'textsPerDay'>;

  constructor(table: Table, { practice }: Pick<Configuration, 'practice'>) {
    this.#table = table;
    this.#caps = practice;
  }

  /** Counts a message before it is sent. @returns the cap that it would exceed: then it is not to be sent */
  async count({ practiceId, channel, to }: Message, now: number): Promise<Result<void, 'recipient' | 'practice'>> {
    const { messagesPerRecipient, textsPerDay } = this.#caps;
    if (!(await this.#add(toldKey(practiceId, sha256(to), now), 1, messagesPerRecipient, now))) return err('recipient');
    const counts = channel !== 'sms' || (await this.#add(toldKey(practiceId, 'TEXTS', now), 1, textsPerDay, now));
    return counts ? ok(undefined) : err('practice');
  }

  /** It was not sent, and will be counted again. */
  async giveBack({ practiceId, channel, to }: Message, now: number): Promise<void> {
    const about = channel === 'sms' ? [sha256(to), 'TEXTS'] : [sha256(to)];
    const takeOff = (one: string) => this.#add(toldKey(practiceId, one, now), -1, Number.MAX_SAFE_INTEGER, now);
    await Promise.all(about.map(takeOff));
  }

  async #add(key: ReturnType<typeof toldKey>, messages: number, most: number, now: number): Promise<boolean> {
    const set = { ttl: Math.ceil(now / 1000) + keptSeconds };
    const when = [either(isAbsent('messages'), isBelow('messages', most))];
    return (await this.#table.update(key, { count: { messages }, set, when })).ok;
  }
}
