/** One channel of a simulated morning: its queue, its senders, and its provider. */

import { Fault } from '../../core/fault.ts';
import type { NoticeChannel } from '../../core/practice/notices.ts';
import type { AppointmentName } from '../../core/practice/practice.ts';
import { sendingPlan } from '../../core/practice/sending-plan.ts';
import { ok } from '../../core/result.ts';
import { sendNotices } from '../../lambdas/services/send-notices.ts';
import { takeNotices } from '../../lambdas/services/take-notices.ts';
import type { Deliveries } from './deliveries.ts';
import type { SimulatedTable } from './simulated-table.ts';

/** Milliseconds of a batch without a message to send, and of a message at its provider. */
const batchMs = 60;
const providerMs = 200;
/** A batch whose function died is handed out again after six times the function's timeout. */
const visibilityMs = 150_000;

export interface ChannelOptions {
  readonly channel: NoticeChannel;
  readonly ratePerSecond: number;
  readonly isDown: (at: number) => boolean;
  /** Whether the function of this batch dies before it sends anything. */
  readonly dies: (at: number) => boolean;
}

interface World {
  readonly table: SimulatedTable;
  readonly deliveries: Deliveries;
  readonly clock: { now: number };
}

type Take = ReturnType<typeof takeNotices>;

export class Channel {
  readonly #options: ChannelOptions;
  readonly #world: World;
  readonly #batchSize: number;
  readonly #intervalMs: number;
  /** When each sender is free again. */
  readonly #freeAt: number[];
  #queue: string[] = [];
  #first = 0;
  #invisible: { readonly until: number; readonly ids: readonly string[] }[] = [];
  /** Turns that were given and not used yet. */
  readonly #turns: number[] = [];
  #lastTurn = 0;
  readonly #take: Take;

  constructor(options: ChannelOptions, world: World) {
    this.#options = options;
    this.#world = world;
    const plan = sendingPlan(options.ratePerSecond);
    this.#batchSize = plan.batchSize;
    this.#intervalMs = plan.intervalMs;
    this.#freeAt = Array.from({ length: plan.senders }, () => 0);
    const { table, clock } = world;
    this.#take = takeNotices({
      pace: () => this.#pace(),
      appointments: table.appointments,
      practices: table.practices,
      records: table.records,
      sendNotices: sendNotices({
        appointments: table.appointments,
        notices: table.notices,
        // One reminder each: no cap is near.
        caps: { count: async () => ok(undefined), giveBack: async () => {} },
        senders: {
          [options.channel]: async ({ appointment }: { appointment: AppointmentName }) => this.#send(appointment),
        },
      }),
      linkTo: async () => '',
      clock: () => clock.now,
    });
  }

  async send<Name extends AppointmentName>(names: readonly Name[]): Promise<Name[]> {
    for (const { id } of names) this.#queue.push(id);
    return [];
  }

  /** Everything on the queue is gone. */
  lose(): void {
    this.#queue = [];
    this.#first = 0;
    this.#invisible = [];
  }

  #pace() {
    const start = this.#world.clock.now;
    let nextAt = start;
    return async () => {
      if (nextAt - start > 14_000) return false;
      nextAt += this.#intervalMs;
      this.#turns.push(nextAt);
      this.#lastTurn = nextAt;
      return true;
    };
  }

  #send({ id }: AppointmentName): void {
    const at = this.#turns.shift() ?? this.#world.clock.now;
    if (this.#options.isDown(at)) throw new Fault('DeliveryFailed');
    this.#world.deliveries.note(Number(id), this.#options.channel, at);
  }

  /** When a sender can take the next batch; infinitely late while there is none. */
  get nextAt(): number {
    const hasWork = this.#first < this.#queue.length;
    const later = this.#invisible[0]?.until ?? Number.POSITIVE_INFINITY;
    return hasWork ? Math.min(...this.#freeAt) : later;
  }

  /** Hands one batch to the sender that is free first. */
  async work(at: number): Promise<void> {
    while (this.#invisible[0] && this.#invisible[0].until <= at)
      this.#queue.push(...(this.#invisible.shift()?.ids ?? []));
    const ids = this.#queue.slice(this.#first, this.#first + this.#batchSize);
    this.#first += ids.length;
    if (this.#first > 100_000) {
      this.#queue = this.#queue.slice(this.#first);
      this.#first = 0;
    }
    this.#lastTurn = 0;
    const { table, clock } = this.#world;
    if (this.#options.dies(at)) {
      for (const id of ids) await table.notices.claim('p', `${id}#reminder#0#due#${this.#options.channel}`, at);
      this.#invisible.push({ until: at + visibilityMs, ids });
    } else {
      clock.now = at;
      const Records = ids.map(id => ({ messageId: id, body: JSON.stringify({ practiceId: 'p', appointmentId: id }) }));
      await this.#take({ Records } as unknown as Parameters<Take>[0]);
    }
    const sender = this.#freeAt.indexOf(Math.min(...this.#freeAt));
    this.#freeAt[sender] = Math.max(at + batchMs, this.#lastTurn && this.#lastTurn + providerMs);
  }
}
