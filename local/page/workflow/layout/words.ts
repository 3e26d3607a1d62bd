/** Words for the workflow's own terms. */

/** @returns an outcome word as people write it: `account_exists`, account exists. */
export const plain = (word: string): string => word.replaceAll('_', ' ');

/** @returns how long ago something was, as briefly as possible. */
export function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3_600)} h`;
}
