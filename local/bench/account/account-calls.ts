/** Operations of the table that an account in use takes, counted in a service of this process. */
import { startService } from '../../service.ts';
import { patient } from '../service/patient.ts';
import { ask, join, signIn } from './member.ts';

type Counts = Readonly<Record<string, number>>;

export interface AccountCalls {
  /** Of each of many authenticated reads within ten minutes: single reads, of which one is the session's. */
  readonly sessionReads: number;
  /** Of all of them together. */
  readonly writes: number;
  readonly signIn: number;
}

const reads = 20;
const isWrite = (operation: string) => /Put|Update|Delete|TransactWrite/.test(operation);

const countOf = (counts: Counts, isCounted: (operation: string) => boolean): number =>
  Object.entries(counts).reduce((sum, [name, count]) => sum + (isCounted(name) ? count : 0), 0);

const since = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));

export async function accountCalls(): Promise<AccountCalls> {
  const never = Number.POSITIVE_INFINITY;
  const service = await startService({ watchTable: true, reconcileEverySeconds: never, noticesEverySeconds: never });
  try {
    const port = Number(new URL(service.url).port);
    const member = await join(port, patient(950_000));
    const during = async (act: () => Promise<unknown>) => {
      const before = structuredClone(service.counts.dynamodb);
      await act();
      return since(before, service.counts.dynamodb);
    };
    const read = await during(async () => {
      for (let turn = 0; turn < reads; turn++)
        await ask(port, member.address, 200, 'GET', '/api/me', { bearer: member.accessToken });
    });
    const signedIn = await during(() => signIn(port, member));
    return {
      sessionReads: countOf(read, operation => operation === 'GetItem') / reads,
      writes: countOf(read, isWrite),
      signIn: countOf(signedIn, () => true),
    };
  } finally {
    await service.stop();
  }
}
