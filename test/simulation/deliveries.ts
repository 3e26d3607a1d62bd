/** The messages that went out in a simulated morning: how often each, and how late. */
import type { NoticeChannel } from '../../core/practice/notices.ts';
import { channels, has } from './simulated-table.ts';

export interface ChannelFigures {
  readonly expected: number;
  readonly lost: number;
  readonly repeated: number;
  /** Seconds after the message was due. */
  readonly late: { readonly median: number; readonly of99: number; readonly most: number };
  /** When the last one went out, in epoch milliseconds. */
  readonly lastAt: number;
}

export class Deliveries {
  readonly #dueAt: Uint32Array;
  readonly #times: Uint8Array;
  readonly #lateness: Uint32Array;
  readonly #lastAt = new Map<NoticeChannel, number>();

  /** @param dueAt seconds by appointment */
  constructor(dueAt: Uint32Array) {
    this.#dueAt = dueAt;
    this.#times = new Uint8Array(2 * dueAt.length);
    this.#lateness = new Uint32Array(2 * dueAt.length);
  }

  note(appointment: number, channel: NoticeChannel, at: number): void {
    const place = 2 * appointment + channels.indexOf(channel);
    const times = this.#times[place] ?? 0;
    this.#times[place] = Math.min(255, times + 1);
    if (times === 0) this.#lateness[place] = Math.max(0, Math.floor(at / 1000) - (this.#dueAt[appointment] ?? 0));
    this.#lastAt.set(channel, Math.max(at, this.#lastAt.get(channel) ?? 0));
  }

  figures(channel: NoticeChannel): ChannelFigures {
    const places: number[] = [];
    for (let n = 0; n < this.#dueAt.length; n++) if (has(n, channel)) places.push(2 * n + channels.indexOf(channel));
    const late = Uint32Array.from(places, place => this.#lateness[place] ?? 0).toSorted();
    const times = (wanted: (sent: number) => boolean) =>
      places.reduce((sum, place) => sum + (wanted(this.#times[place] ?? 0) ? 1 : 0), 0);
    const part = (share: number) => late[Math.min(late.length - 1, Math.floor(share * late.length))] ?? 0;
    return {
      expected: places.length,
      lost: times(sent => sent === 0),
      repeated: times(sent => sent > 1),
      late: { median: part(0.5), of99: part(0.99), most: part(1) },
      lastAt: this.#lastAt.get(channel) ?? 0,
    };
  }
}
