/** Time as it should be measured on a machine that does other things, too. */

/** @returns milliseconds of processor time that this process took meanwhile: the same on a quiet machine and a busy one. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Lets several kinds of work take turns until the quickest of each take about the same time. Chance ends with more rounds; a
 * leak of time stays.
 * @param work does one round of a kind, and returns its milliseconds, of processor time where the machine does other things. @param least so many rounds are always done, @param most never more
 * @returns how many times longer the quickest round of the slowest kind took than that of the fastest, at least 1
 */
export async function ratioOfTimes<Kind extends string>(
  kinds: readonly Kind[],
  work: (kind: Kind, round: number) => Promise<number>,
  { least = 15, most = 80 } = {},
): Promise<number> {
  const shortest = new Map<Kind, number>();
  const ratio = () => Math.max(...shortest.values()) / Math.min(...shortest.values());
  for (let round = 1; round <= least || (round <= most && ratio() > sameRatio); round++)
    for (const kind of kinds) {
      const milliseconds = await work(kind, round);
      shortest.set(kind, Math.min(milliseconds, shortest.get(kind) ?? Number.POSITIVE_INFINITY));
    }
  return ratio();
}

/** Two kinds of work whose times differ by less are told apart by nobody on a network. */
export const sameRatio = 1.5;

const sampleMs = 30;

/** How many times longer a piece of work takes now than it would take alone, at least 1. */
function slowness(): number {
  const begun = performance.now();
  const before = process.threadCpuUsage();
  let spent = 0;
  while (spent < sampleMs) {
    const { user, system } = process.threadCpuUsage(before);
    spent = (user + system) / 1000;
  }
  return Math.max(1, (performance.now() - begun) / spent);
}

/** A limit in milliseconds for a machine that is alone, as long as it must be for one that is as busy as this one now. */
export const patiently = (milliseconds: number): number => milliseconds * slowness();
