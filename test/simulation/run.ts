/**
 * `npm run simulate`: mornings of reminders under load and trouble, and the busiest minutes at every scale, in simulated time.
 * Nothing may be lost or go out twice, and nothing may break before the limits of docs/capacity.md.
 */
import { signUpScales } from '../../local/bench/capacity/load.ts';
import { regionNames, regions } from '../../local/bench/capacity/regions.ts';
import { FunctionLogs } from '../../local/lambda/function-logs.ts';
import { morning } from './morning.ts';
import { isRight, report } from './report.ts';
import { atScale, holds, scaleReport, toRaise } from './scales.ts';
import { scenarios } from './scenarios.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
let isAllRight = true;

for (const region of regions)
  for (const signUps of signUpScales) {
    const raised = atScale(signUps, region);
    say(scaleReport(raised, regionNames[region]));
    isAllRight &&= holds(raised);
    for (const left of toRaise(signUps, region)) {
      const outcome = atScale(signUps, region, { left });
      say(scaleReport(outcome, regionNames[region]));
      // The page tells to raise it: it must be needed.
      isAllRight &&= !holds(outcome);
    }
  }

const logs = new FunctionLogs(() => undefined);
for (const [title, options] of Object.entries(scenarios)) {
  const began = performance.now();
  const outcome = await logs.during(() => morning(options));
  const tookSeconds = (performance.now() - began) / 1000;
  say(['', ...report(title, options, outcome), `  simulated in ${tookSeconds.toFixed(0)} s`].join('\n'));
  isAllRight &&= isRight(options, outcome);
}
logs.stop();
if (!isAllRight) process.exitCode = 1;
