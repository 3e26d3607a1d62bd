/**
 * A morning of reminders in simulated time: the real dispatcher, the real senders and the real decisions of the core, with a
 * table, queues and providers of arrays.
 */
import type { NoticeChannel } from '../../core/practice/notices.ts';
import type { AppointmentName } from '../../core/practice/practice.ts';
import { dispatchNotices } from '../../lambdas/scheduled/dispatch-notices.ts';
import { Channel } from './channel.ts';
import { type ChannelFigures, Deliveries } from './deliveries.ts';
import { channels, SimulatedTable } from './simulated-table.ts';

export interface Morning {
  readonly appointments: number;
  /** Seconds over which their reminders fall due, evenly. */
  readonly overSeconds: number;
  readonly ratePerSecond: Readonly<Record<NoticeChannel, number>>;
  /** Seconds from the beginning: from, until. */
  readonly textsDown?: readonly [number, number];
  readonly queuesDown?: readonly [number, number];
  /** When everything on the queues is lost. */
  readonly queuesLostAt?: number;
  /** When the table is restored to what it was so many seconds before. */
  readonly restored?: { readonly at: number; readonly back: number };
  /** One function in so many dies once it has claimed its messages, while this lasts. */
  readonly dying?: { readonly from: number; readonly until: number; readonly oneIn: number };
}

export interface Outcome extends Readonly<Record<NoticeChannel, ChannelFigures>> {
  /** Appointments that are still in the index at the end. */
  readonly waiting: number;
  /** Epoch milliseconds. */
  readonly begins: number;
}

const minute = 60_000;
const begins = Date.parse('2026-11-02T06:00:00Z');
/** Of a run of the dispatcher, for ten appointments: two calls of queues and ten of the table, by eight at a time. */
const groupMs = 8;
/** Then somebody would have noticed. */
const longest = 24 * 3_600_000;

const isWithin = (at: number, span?: readonly [number, number]) =>
  span !== undefined && at >= begins + 1000 * span[0] && at < begins + 1000 * span[1];

export async function morning(options: Morning): Promise<Outcome> {
  const { appointments: count, overSeconds, ratePerSecond, dying } = options;
  const dueAt = Uint32Array.from({ length: count }, (_, n) => begins / 1000 + Math.floor((n * overSeconds) / count));
  const world = { table: new SimulatedTable(dueAt), deliveries: new Deliveries(dueAt), clock: { now: begins } };
  const { table, deliveries, clock } = world;

  let batches = 0;
  const dies = (at: number) =>
    dying !== undefined && isWithin(at, [dying.from, dying.until]) && ++batches % dying.oneIn === 0;
  const made = channels.map(
    channel =>
      new Channel(
        {
          ...{ channel, dies, ratePerSecond: ratePerSecond[channel] },
          isDown: at => channel === 'sms' && isWithin(at, options.textsDown),
        },
        world,
      ),
  );
  const queueOf = (channel: Channel, takesTime: boolean) => ({
    send: async <Name extends AppointmentName>(names: readonly Name[]): Promise<Name[]> => {
      if (takesTime) clock.now += groupMs;
      if (isWithin(clock.now, options.queuesDown)) throw new Error('The queue does not answer.');
      return channel.send(names);
    },
  });
  const [email, sms] = made as [Channel, Channel];
  const dispatch = dispatchNotices({
    appointments: table.appointments,
    queues: { email: queueOf(email, true), sms: queueOf(sms, false) },
    clock: () => clock.now,
  });

  const events = oneTimeEvents(options, table, made);
  let nextRun = begins;
  let time = begins;
  const dueUntil = begins + 1000 * overSeconds;
  while (nextRun < begins + longest) {
    const next = email.nextAt <= sms.nextAt ? email : sms;
    const workAt = Math.max(time, next.nextAt);
    time = Math.min(nextRun, workAt);
    while (events[0] && events[0].at <= time) events.shift()?.happen();
    if (next.nextAt <= nextRun) {
      await next.work(time);
      continue;
    }
    if (nextRun > dueUntil && next.nextAt === Number.POSITIVE_INFINITY && table.waiting === 0) break;
    clock.now = nextRun;
    await dispatch();
    nextRun += minute;
  }
  return { begins, waiting: table.waiting, email: deliveries.figures('email'), sms: deliveries.figures('sms') };
}

interface Happening {
  readonly at: number;
  readonly happen: () => void;
}

function oneTimeEvents(
  { queuesLostAt, restored }: Morning,
  table: SimulatedTable,
  made: readonly Channel[],
): Happening[] {
  let restore = () => {};
  const events: Happening[] = [];
  const add = (seconds: number, happen: () => void) => events.push({ at: begins + 1000 * seconds, happen });
  if (queuesLostAt !== undefined)
    add(queuesLostAt, () => {
      for (const channel of made) channel.lose();
    });
  if (restored) {
    add(restored.at - restored.back, () => {
      restore = table.backup();
    });
    add(restored.at, () => restore());
  }
  return events.toSorted((a, b) => a.at - b.at);
}
