/** Time as it should be measured on a machine that does other things, too. */

/** @returns milliseconds of processor time that this process took meanwhile: the same on a quiet machine and a busy one. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of several durations: other load of the machine came on top of the others. */
export const quickest = (milliseconds: readonly number[]): number => Math.min(...milliseconds);

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
