/** `npm run simulate`: mornings of reminders under load and trouble, in simulated time; nothing may be lost or go out twice. */
import { FunctionLogs } from '../../local/lambda/function-logs.ts';
import { morning } from './morning.ts';
import { isRight, report } from './report.ts';
import { scenarios } from './scenarios.ts';

const logs = new FunctionLogs(() => undefined);
let isAllRight = true;
for (const [title, options] of Object.entries(scenarios)) {
  const began = performance.now();
  const outcome = await logs.during(() => morning(options));
  const tookSeconds = (performance.now() - began) / 1000;
  const took = `  simulated in ${tookSeconds.toFixed(0)} s\n`;
  process.stdout.write(`${[...report(title, options, outcome), took].join('\n')}\n`);
  isAllRight &&= isRight(options, outcome);
}
logs.stop();
if (!isAllRight) process.exitCode = 1;
