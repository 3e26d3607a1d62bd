/** The targets of the benchmark, and whether a run met them. */

export interface Target {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** `most` or `least`: the limit, itself allowed. */
  readonly most?: number;
  readonly least?: number;
}

export const isReached = ({ figure, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Target) =>
  figure <= most && figure >= least;

/** One line: verdict, figure, limit. */
export function verdict(target: Target): string {
  const { what, figure, unit, most, least } = target;
  const limit = most === undefined ? `at least ${least}` : `at most ${most}`;
  const word = isReached(target) ? 'ok' : 'missed';
  return `${word.padEnd(7)} ${what.padEnd(58)} ${figure.toFixed(figure < 100 ? 1 : 0)} ${unit} (${limit})`;
}
