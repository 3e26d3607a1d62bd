/** `npm run smoke -- --stage staging`: signs up by each door of a deployed stage, and lists the routes that it did not prove. */
import { parseArgs } from 'node:util';
import { deployableStage } from './chosen-stage.ts';
import { deployed } from './smoke/deployed.ts';
import { trial } from './smoke/trial.ts';
import { stagePlace } from './stage-place.ts';

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    outputs: { type: 'string', default: 'cdk.out/outputs.json' },
    // Telephones in the place of the simulators: for the direct door, the booking door and the reminder door.
    phone: { type: 'string', multiple: true, default: [] },
  },
});
const configuration = deployableStage(values.stage);
const place = stagePlace(configuration, process.env);
const [direct, booking, reminder] = values.phone;
const { proven, notProven, failures } = await trial(deployed(configuration, place, values.outputs), {
  ...(direct && { direct }),
  ...(booking && { booking }),
  ...(reminder && { reminder }),
});
process.stdout.write(`Stage ${configuration.stage} in ${place.region}
proven       ${proven.join(', ')}
not proven   ${notProven.join(', ')}
${failures.map(each => `FAILED       ${each}\n`).join('')}`);
process.exitCode = failures.length === 0 ? 0 : 1;
