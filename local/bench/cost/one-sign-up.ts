/** One sign-up, counted: everything that AWS would bill for it, taken from a service in this process. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { routes } from '../../../lambdas/functions.ts';
import { startService } from '../../service.ts';
import { patient, signUp, type Walk } from '../service/patient.ts';
import { registerPractice } from '../service/practice.ts';
import { type TableUsage, watchTableUsage } from './table-usage.ts';

export interface OneSignUp {
  readonly transitions: number;
  readonly table: TableUsage;
  /** Calls by service, as the SDK made them. */
  readonly sdkCalls: Readonly<Record<string, number>>;
  /** By function. */
  readonly invocations: Readonly<Record<string, number>>;
  readonly apiRequests: number;
  readonly logBytes: number;
}

type Counts = Readonly<Record<string, number>>;

const since = (before: Counts, after: Counts): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) => {
      const more = count - (before[name] ?? 0);
      return more > 0 ? [[name, more]] : [];
    }),
  );

const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);

/** Calls of the SDK without the looks at the status: each look is one read, and their number is the patient's affair. */
export const callsOf = ({ sdkCalls, invocations }: Pick<OneSignUp, 'sdkCalls' | 'invocations'>): number =>
  sum(sdkCalls) - (invocations['read-sign-up'] ?? 0);

const usedSince = (before: TableUsage, after: TableUsage): TableUsage => ({
  reads: after.reads - before.reads,
  writes: after.writes - before.writes,
  readUnits: after.readUnits - before.readUnits,
  writeUnits: after.writeUnits - before.writeUnits,
});

/** The way of a counted patient. */
interface CountedWalk extends Pick<Walk, 'waitsToBeAsked'> {
  /** From a link of a practice's message. The record holds the details that the patient types. */
  readonly invited?: boolean;
  /** With a slot that is held already: what the holding takes is counted apart. */
  readonly books?: boolean;
}

/** @param walks one sign-up is counted for each. */
export async function countSignUps(walks: readonly CountedWalk[]): Promise<OneSignUp[]> {
  const usage = watchTableUsage();
  let logBytes = 0;
  const service = await startService({
    watchTable: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    noticesEverySeconds: Number.POSITIVE_INFINITY,
    log: line => {
      logBytes += Buffer.byteLength(line) + 1;
    },
  });
  try {
    const counted: OneSignUp[] = [];
    const port = Number(new URL(service.url).port);
    const practice = await registerPractice(port, 0);
    for (const [number, walk] of walks.entries()) {
      const who = patient(900_000 + number);
      const token = walk.invited ? await practice.invite(who) : undefined;
      const hold = walk.books ? await practice.hold(await practice.offerSlot(), who) : undefined;
      const before = { usage: { ...usage }, counts: structuredClone(service.counts), logBytes };
      const closed = new Promise<number>(resolve =>
        service.workflow.events.once('closed', ({ transitions }) => resolve(transitions)),
      );
      await signUp(port, who, { ...walk, token, hold, idempotencyKey: randomUUID() });
      const transitions = await closed;
      // The function that closed the workflow still writes its line.
      await pause(50);
      const { lambda, ...services } = service.counts;
      const invocations = since(before.counts.lambda, lambda);
      const calls = Object.entries(services).map(([name, counts]): [string, number] => [
        name,
        sum(since(before.counts[name as keyof typeof services], counts)),
      ]);
      counted.push({
        transitions,
        table: usedSince(before.usage, usage),
        sdkCalls: Object.fromEntries(calls.filter(([, count]) => count > 0)),
        invocations,
        apiRequests: routes.reduce((total, { name }) => total + (invocations[name] ?? 0), 0),
        logBytes: logBytes - before.logBytes,
      });
    }
    return counted;
  } finally {
    await service.stop();
  }
}
