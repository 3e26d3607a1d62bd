/**
 * Lighthouse's figures of a page. Now and then the first page of a browser paints nothing that it sees. Its scores are null
 * then, and no figure is made of them.
 */

/** As much of Lighthouse's result as is read. */
interface LighthouseResult {
  readonly lhr: {
    readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
    readonly audits: Readonly<Record<string, { readonly numericValue?: number; readonly errorMessage?: string }>>;
    readonly runtimeError?: { readonly message: string } | undefined;
  };
}

export type Measured<T> = { readonly figures: T } | { readonly reason: string };

/** Why there is no figure, in Lighthouse's words where it has any. */
function reasonOf(result: LighthouseResult | undefined): string {
  const { runtimeError, audits = {} } = result?.lhr ?? {};
  const failed = Object.values(audits).find(({ errorMessage }) => errorMessage !== undefined);
  return runtimeError?.message ?? failed?.errorMessage ?? 'Lighthouse does not say why';
}

/** Scores of 100, by the category's title. */
export function scoresOf(result: LighthouseResult | undefined): Measured<ReadonlyMap<string, number>> {
  const scores = new Map<string, number>();
  for (const { title, score } of Object.values(result?.lhr.categories ?? {})) {
    if (score === null) return { reason: reasonOf(result) };
    scores.set(title, Math.round(100 * score));
  }
  return scores.size === 0 ? { reason: reasonOf(result) } : { figures: scores };
}

/** Milliseconds until the largest thing was painted. */
export function largestPaintOf(result: LighthouseResult | undefined): Measured<number> {
  const milliseconds = result?.lhr.audits['largest-contentful-paint']?.numericValue;
  return milliseconds === undefined ? { reason: reasonOf(result) } : { figures: milliseconds };
}

/** Measures until there are figures, so many times at most. @returns the last reason when there never were any. */
export async function measureAgain<T>(attempts: number, measure: () => Promise<Measured<T>>): Promise<Measured<T>> {
  let measured = await measure();
  for (let attempt = 1; attempt < attempts && 'reason' in measured; attempt++) measured = await measure();
  return measured;
}
