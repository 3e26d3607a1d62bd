/** `npm run doctor -- --stage staging`: asks AWS what the account still lacks. It changes nothing. */
import { chosenStage } from './chosen-stage.ts';
import { examine, report } from './doctor/examine.ts';
import { stagePlace } from './stage-place.ts';

const configuration = chosenStage(process.argv.slice(2));
const { region } = stagePlace(configuration, process.env);
const findings = await examine(configuration, region);
process.stdout.write(`Stage ${configuration.stage} in ${region}\n${report(findings)}\n`);
process.exitCode = findings.some(({ state }) => state === 'missing') ? 1 : 0;
