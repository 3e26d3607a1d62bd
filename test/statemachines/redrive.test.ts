/** A sign-up whose Close failed for long: the reconciler's redrive takes it up at Close, once that works again (I2). */

import { minute } from '../support/clock.ts';
import { passTime, releaseClock, stopClock } from '../support/fake-clock.ts';
import { Patient } from '../support/patient.ts';
import { type Service, startService } from '../support/service.ts';
import { until } from '../support/until.ts';

let service: Service;
beforeAll(async () => {
  stopClock();
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY, time: { retries: 0 } });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const statusOf = ({ id }: Patient) => service.workflow.find(id).status;
const ended = ({ id }: Patient) => service.workflow.find(id).closed;

/** From now on Close fails, until the returned function mends it. */
function breakClose(): () => void {
  const when = ({ operation }: { operation: string }) => operation === 'close';
  const fault = { code: 'Lambda.ServiceException', when, times: Number.POSITIVE_INFINITY };
  service.faults.lambda.push(fault);
  return () => service.faults.lambda.splice(service.faults.lambda.indexOf(fault), 1);
}

/** A patient whose time for the code ran out while Close was broken: every retry is spent. */
async function failedInClose(): Promise<{ patient: Patient; code: string }> {
  const patient = new Patient(service);
  await patient.start();
  const code = await patient.readCode();
  await patient.until('awaiting_code');
  await service.workflow.timeOut(patient.id);
  await ended(patient);
  expect(statusOf(patient)).toBe('FAILED');
  expect(service.workflow.find(patient.id).at?.state).toBe('Close');
  return { patient, code };
}

it('I2, F04: a person who proved the phone meanwhile goes on to the account', async () => {
  const mend = breakClose();
  const { patient, code } = await failedInClose();
  expect((await patient.answer(code)).status).toBe(200);

  passTime(2 * minute);
  await service.reconcile();
  await ended(patient);
  expect([statusOf(patient), (await patient.read()).status]).toEqual(['FAILED', 'code_accepted']);

  mend();
  passTime(2 * minute);
  await service.reconcile();
  await patient.until('awaiting_consent');
  await patient.consent();
  await patient.until('completed');
  await until('the end of the execution', () => statusOf(patient) === 'SUCCEEDED');
});

it('I2: a person who never answered is let go, and what was typed with them', async () => {
  const mend = breakClose();
  const { patient } = await failedInClose();
  mend();
  passTime(62 * minute);
  await service.reconcile();
  await ended(patient);
  expect([statusOf(patient), (await patient.read()).status]).toEqual(['SUCCEEDED', 'expired']);
});

it('I4: a welcome that could not be parked is parked by a redrive', async () => {
  const patient = new Patient(service);
  service.faults.ses.push({ code: 'ServiceUnavailable', status: 500, times: Number.POSITIVE_INFINITY });
  service.faults.sqs.push({ code: 'QueueUnavailable', status: 500, times: 9 });
  await patient.signUp();
  await ended(patient);
  expect([statusOf(patient), service.parked.length]).toEqual(['FAILED', 0]);
  service.workflow.redrive(patient.id);
  await ended(patient);
  expect(statusOf(patient)).toBe('SUCCEEDED');
  expect(service.parked.map(({ body }) => body)).toEqual([{ signUpId: patient.id }]);
});
