/** The table of a simulated morning: millions of appointments in a few arrays, behind the doors of the real stores. */
import type { DueAppointment } from '../../adapters/dynamodb/appointment-store.ts';
import { dueItems } from '../../adapters/dynamodb/due/due-items.ts';
import { noticeDueKeys, noticeDueShards } from '../../adapters/dynamodb/due/due-keys.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import type { NoticeChannel } from '../../core/practice/notices.ts';
import type { Appointment } from '../../core/practice/practice.ts';
import { err, ok } from '../../core/result.ts';
import { makeAppointment, makePractice, makeRecord } from '../support/practice-records.ts';
import { DueHeap } from './due-heap.ts';

export const channels: readonly NoticeChannel[] = ['email', 'sms'];
const leaseSeconds = 60;
const states = { none: 0, claimed: 1, sent: 2 } as const;

const practice = makePractice();
const address = { email: 'camille@exemple.fr', emailKey: 'camille@exemple.fr' };
const mobile = { phone: '+33612345678', line: 'mobile' } as const;
const records = {
  both: makeRecord({ ...address, ...mobile }),
  email: makeRecord(address),
  sms: makeRecord(mobile),
};
/** Six in ten patients have both channels, three an e-mail alone, one a mobile alone. */
const kindOf = (appointment: number): keyof typeof records => {
  const tenth = appointment % 10;
  if (tenth < 6) return 'both';
  return tenth < 9 ? 'email' : 'sms';
};
export const has = (appointment: number, channel: NoticeChannel): boolean =>
  kindOf(appointment) === 'both' || kindOf(appointment) === channel;

const due = makeAppointment({ startsAt: Number.MAX_SAFE_INTEGER, remindAt: 0 });
const struckOff = makeAppointment({ startsAt: Number.MAX_SAFE_INTEGER });
const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
const numberOf = (text: string) => Number.parseInt(text, 10);

export class SimulatedTable {
  readonly count: number;
  readonly #dueAt: Uint32Array;
  readonly #state: Uint8Array;
  readonly #leaseUntil: Uint32Array;
  /** The shard of each appointment, as its place among all of them. */
  readonly #shardOf: Uint8Array;
  #shards: readonly DueHeap[] = [];

  /** @param dueAt seconds by appointment, none of them 0 */
  constructor(dueAt: Uint32Array) {
    this.count = dueAt.length;
    this.#dueAt = dueAt.slice();
    this.#state = new Uint8Array(2 * dueAt.length);
    this.#leaseUntil = new Uint32Array(2 * dueAt.length);
    this.#shardOf = Uint8Array.from(dueAt, (_, n) => noticeDueShards.indexOf(noticeDueKeys(String(n), 0).dueShard));
    this.#fillIndex();
  }

  #fillIndex(): void {
    this.#shards = noticeDueShards.map(() => new DueHeap(this.#dueAt));
    for (let n = 0; n < this.count; n++) if (this.#dueAt[n]) this.#addToIndex(n);
  }

  #addToIndex(appointment: number): void {
    this.#shards[this.#shardOf[appointment] ?? 0]?.add(appointment);
  }

  #moveTo(appointment: number, at: number): void {
    this.#dueAt[appointment] = at;
    this.#addToIndex(appointment);
  }

  /** Pages of the index, as DynamoDB answers them. */
  readonly #index = {
    page: async ({ ExpressionAttributeValues: values, Limit }: Parameters<Table['page']>[0]) => {
      const until = seconds(Date.parse(String(values[':now'])));
      const found = this.#shards[noticeDueShards.indexOf(String(values[':shard']))]?.take(until, Limit);
      const items = (found?.appointments ?? []).map(n => ({
        pk: 'PRACTICE#p',
        sk: `APPOINTMENT#${n}`,
        dueAt: this.#isoOf(n),
      }));
      return { items, malformed: 0, after: found?.isMore ? {} : undefined };
    },
  } as unknown as Pick<Table, 'page'>;

  #isoOf(appointment: number): string {
    return new Date(1000 * (this.#dueAt[appointment] ?? 0)).toISOString();
  }

  readonly appointments = {
    due: (now: number) => this.#due(now),
    dispatched: async ({ id, dueAt }: DueAppointment, until: number) => {
      if (this.#isoOf(numberOf(id)) === dueAt) this.#moveTo(numberOf(id), seconds(until));
    },
    get: async ({ id }: { readonly id: string }): Promise<Appointment> =>
      this.#dueAt[numberOf(id)] ? { ...due, id, recordId: id } : { ...struckOff, id, recordId: id },
    noticesSent: async ({ id }: Appointment) => {
      this.#dueAt[numberOf(id)] = 0;
    },
    dueAgain: async ({ id }: Appointment, now: number) => {
      if (this.#dueAt[numberOf(id)]) this.#moveTo(numberOf(id), seconds(now));
    },
  };

  async *#due(now: number): AsyncGenerator<DueAppointment> {
    for (const shard of this.#shards) shard.begin();
    for await (const { sk, dueAt } of dueItems(this.#index, noticeDueShards, now))
      yield { practiceId: 'p', id: sk.slice('APPOINTMENT#'.length), dueAt };
  }

  readonly practices = { get: async () => practice };
  readonly records = { get: async (_practiceId: string, recordId: string) => records[kindOf(numberOf(recordId))] };

  #place(about: string): number {
    return 2 * numberOf(about) + channels.indexOf(about.slice(about.lastIndexOf('#') + 1) as NoticeChannel);
  }

  readonly notices = {
    claim: async (_practiceId: string, about: string, now: number) => {
      const place = this.#place(about);
      if (this.#state[place] === states.sent) return err('sent' as const);
      if (this.#state[place] === states.claimed && (this.#leaseUntil[place] ?? 0) >= seconds(now))
        return err('in_progress' as const);
      this.#state[place] = states.claimed;
      this.#leaseUntil[place] = seconds(now) + leaseSeconds;
      return ok(undefined);
    },
    sent: async (_practiceId: string, about: string) => {
      this.#state[this.#place(about)] = states.sent;
    },
    release: async (_practiceId: string, about: string) => {
      this.#state[this.#place(about)] = states.none;
    },
    areSent: async (_practiceId: string, abouts: readonly string[]) =>
      abouts.every(about => this.#state[this.#place(about)] === states.sent),
  };

  /** Appointments with a message that is still to go out. */
  get waiting(): number {
    return this.#dueAt.reduce((sum, at) => sum + (at ? 1 : 0), 0);
  }

  /** A copy, to which the table can be restored. */
  backup(): () => void {
    const dueAt = this.#dueAt.slice();
    const state = this.#state.slice();
    const leaseUntil = this.#leaseUntil.slice();
    return () => {
      this.#dueAt.set(dueAt);
      this.#state.set(state);
      this.#leaseUntil.set(leaseUntil);
      this.#fillIndex();
    };
  }
}
