/** F20: a function stays until no execution can call it any more, though its state has left the workflow. */
import { readFileSync } from 'node:fs';
import { stages } from '../../../bin/stages.ts';
import { steps } from '../../../lambdas/functions.ts';
import {
  type Definition,
  longestExecutionDays,
  longestExecutionSeconds,
} from '../../../lib/functions/longest-execution.ts';
import { everDeployed, missedSteps, retired } from '../../../lib/functions/step-lives.ts';

const text = readFileSync('statemachines/sign-up.asl.json', 'utf8');
const definition = JSON.parse(text) as Definition;
const called = Object.keys(steps).filter(state => text.includes(`\${${state}}`));
const longestDays = longestExecutionDays(stages.production, definition);
const now = { everDeployed, retired, deployed: Object.keys(steps), called, longestDays };
const without = (states: readonly string[], gone: string) => states.filter(state => state !== gone);

it('F20: holds for this release', () => {
  expect(missedSteps(now)).toEqual([]);
});

it('lasts as long as a practice may take each time, then every try of every step, then a redrive', () => {
  const day = 24 * 3600;
  const two = {
    States: { Wait: { TimeoutSeconds: 14 * day }, Step: { TimeoutSeconds: 30, Retry: [{ MaxAttempts: 2 }] } },
  };
  const { reminder, signUp } = stages.production;
  const people =
    (reminder.maxMismatches + 1) * (reminder.correctionSeconds + reminder.returnSeconds) + signUp.lifeSeconds;
  // The wait once as a step of a minute, the step three times with pauses of one and two seconds.
  const work = (reminder.maxMismatches + 1) * (60 + 3 * 30 + 1 + 2);
  expect(longestExecutionSeconds(stages.production, two)).toBe(people + work + 14 * day);
  expect(longestDays).toBeGreaterThan(14 + 15 * (reminder.maxMismatches + 1));
});

it.each<[string, Partial<typeof now>, string | undefined]>([
  ['a state leaves the definition', { called: without(called, 'Close') }, 'Close left the definition: note in retired'],
  [
    'it is noted, and its function stays',
    { called: without(called, 'Close'), retired: { Close: { leftOn: '2026-11-26' } } },
    undefined,
  ],
  [
    'its function goes with it',
    { called: without(called, 'Close'), deployed: without(now.deployed, 'Close') },
    'Close lost its function',
  ],
  [
    'its function goes after a week',
    {
      called: without(called, 'Close'),
      deployed: without(now.deployed, 'Close'),
      retired: { Close: { leftOn: '2026-11-26', removedOn: '2026-12-03' } },
      longestDays: 75,
    },
    'Close may lose its function on 2027-02-09, and no earlier.',
  ],
  [
    'its function goes when no execution can call it',
    {
      called: without(called, 'Close'),
      deployed: without(now.deployed, 'Close'),
      retired: { Close: { leftOn: '2026-11-26', removedOn: '2027-02-09' } },
      longestDays: 75,
    },
    undefined,
  ],
  ['a step is new', { deployed: [...now.deployed, 'Celebrate'], called: [...called, 'Celebrate'] }, 'Celebrate is new'],
  [
    'a state is called and retired',
    { retired: { Close: { leftOn: '2026-11-26' } } },
    'Close is in the definition and also retired.',
  ],
])('F20: %s', (_, change, expected) => {
  const problems = missedSteps({ ...now, ...change });
  expect(problems.map(each => each.slice(0, expected?.length))).toEqual(expected ? [expected] : []);
});
