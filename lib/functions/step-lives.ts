/** Which steps some release has deployed, and when their states left the workflow: a function goes long after its state (decision 76). */

interface Retired {
  /** The day of the release whose definition had the state no more. */
  readonly leftOn: string;
  /** The day of the release that had its function no more. */
  readonly removedOn?: string;
}

/** By state. A state is added when it is first deployed, and never taken out. */
export const everDeployed: readonly string[] = [
  'MatchReminder',
  'AwaitCorrection',
  'DeliverCode',
  'CheckDuplicates',
  'AwaitEmailProof',
  'AwaitConsent',
  'CreateAccount',
  'NotifyOwner',
  'Welcome',
  'Close',
];

/** By state: those that left the definition. Until the function is removed it stays in `steps` of lambdas/functions.ts. */
export const retired: Readonly<Record<string, Retired>> = {};

interface Release {
  readonly everDeployed: readonly string[];
  readonly retired: Readonly<Record<string, Retired>>;
  /** States with a function. */
  readonly deployed: readonly string[];
  /** States of the definition that call one. */
  readonly called: readonly string[];
  readonly longestDays: number;
}

/** @returns what an execution that began before this release could not do any more, one sentence for each */
export function missedSteps({ everDeployed, retired, deployed, called, longestDays }: Release): string[] {
  const unlisted = deployed.filter(state => !everDeployed.includes(state));
  return [
    ...unlisted.map(state => `${state} is new: add it to everDeployed.`),
    ...everDeployed.flatMap(state => {
      if (deployed.includes(state)) {
        const isRetired = retired[state] !== undefined;
        if (called.includes(state)) return isRetired ? [`${state} is in the definition and also retired.`] : [];
        return isRetired ? [] : [`${state} left the definition: note in retired since when.`];
      }
      const { leftOn, removedOn } = retired[state] ?? {};
      if (!leftOn) return [`${state} lost its function, and executions may still call it: bring it back.`];
      const earliest = dayAfter(leftOn, longestDays);
      return removedOn && removedOn >= earliest
        ? []
        : [`${state} may lose its function on ${earliest}, and no earlier.`];
    }),
  ];
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3_600_000).toISOString().slice(0, 10);
