/** A canary in every field of the reminder door: it is in no log, no state and no execution history (J1, X23). */

import { busyPractice, InvitedPatient, openLink, Practice, passFor } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
let practice: Practice;
const lines: string[] = [];

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  const times = { reconcileEverySeconds: never, noticesEverySeconds: never };
  service = await startService({ ...times, configuration: busyPractice, log: line => lines.push(line) });
  practice = await new Practice(service).register({ nameCheck: 'always', name: 'Cabinet Kanarienvogel' });
});
afterAll(() => service.stop());

it('J1, X23: names, letters, tokens, passes, keys and details stay out of logs, states and histories', async () => {
  const names = { lastName: 'Zwetschgenkern', firstName: 'Ottokar' };
  const patient = new InvitedPatient(practice);
  const recorded = '+33699999901';
  await practice.note(patient.recordId, { ...names, phone: recorded, email: patient.email });
  await practice.give(patient.appointmentId, { recordId: patient.recordId, practitioner: 'Dr Wellensittich' });
  await patient.receive({ ...names, phone: recorded });
  await openLink(service, patient.token, 'qqq');
  const reminderPass = await passFor(service, patient.token, 'zwe');
  // A message that fails, a callback that is lost and a request that is refused write lines as well.
  service.faults.ses.push({ status: 503, code: 'ServiceUnavailable', message: patient.email, times: 2 });
  service.faults.sfn.push({ code: 'InternalError', status: 500, message: recorded, times: 1 });
  await practice.remind(patient.appointmentId);
  await practice.note(patient.recordId, { ...names, phone: '0' });
  await patient.start({ reminderPass });
  await service.reconcile();
  await until('the wait', async () => {
    await service.reconcile();
    return (await patient.read()).status === 'awaiting_correction';
  });
  await practice.note(patient.recordId, { ...names, phone: patient.phone, email: patient.email });
  await patient.until('awaiting_code');
  const code = await patient.readCode();
  await patient.finish();
  const execution = service.workflow.find(patient.id);
  await execution.closed;
  await until('every line', () => lines.length > 20);

  const sinks = {
    logs: lines.join('\n'),
    history: JSON.stringify(execution.history),
    states: execution.input + execution.output,
  };
  expect(sinks.history).toContain('AwaitCorrection');
  const token = patient.token;
  const secrets = [
    ...Object.values(names),
    ...['Wellensittich', 'Kanarienvogel', 'qqq', 'zwe', token, reminderPass, practice.key, patient.accessToken],
    ...[
      patient.phone,
      patient.phone.slice(3),
      recorded,
      patient.email,
      patient.password,
      practice.email,
      practice.phone,
    ],
    // Of a message: the code with the text after it, since its digits alone are in every instant.
    `${code} `,
  ];
  for (const [sink, text] of Object.entries(sinks))
    for (const secret of secrets)
      expect([sink, secret, text.toLowerCase().includes(secret.toLowerCase())]).toEqual([sink, secret, false]);
});
