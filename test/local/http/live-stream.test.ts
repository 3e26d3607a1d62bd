/** The stream for the page of the local phone and mailbox: one stream of everything, and e-mails that are shut in. */

import { Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { until } from '../../support/until.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

/** Reads the stream until `isEnough` of its events. */
async function listen(isEnough: (events: string) => boolean, during: () => Promise<unknown>): Promise<string> {
  const leave = new AbortController();
  const response = await fetch(`${service.url}/local/events`, { signal: leave.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const decoder = new TextDecoder();
  let received = '';
  const reading = (async () => {
    for await (const chunk of response.body ?? []) {
      received += decoder.decode(chunk, { stream: true });
      if (isEnough(received)) return;
    }
  })();
  await during();
  await reading;
  leave.abort();
  return received;
}

test('a sign-up is told as it moves: its states and outcome words, its messages, and nothing personal among the states', async () => {
  const patient = new Patient(service);
  const stream = await listen(
    events => events.includes('"status":"succeeded"'),
    () => patient.signUp(),
  );
  expect(stream.startsWith('retry: 1000\n\nevent: state\n')).toBe(true);
  expect(stream).toContain('event: message');
  const states = stream.split('\n').filter(line => line.includes('"path":'));
  const told = states.join('\n');
  for (const state of ['DeliverCode', 'AwaitConsent', 'CreateAccount', 'Welcome', 'Completed'])
    expect(told).toContain(`"state":"${state}"`);
  expect(told).not.toContain(patient.phone.slice(1));
  expect(told).not.toContain(patient.email);
});

test('who comes later is told the state as it is', async () => {
  const stream = await listen(
    events => events.includes('event: state') && events.includes('\n\n', events.indexOf('event: state')),
    async () => undefined,
  );
  expect(stream).toContain('"outcome":"created"');
});

test('an e-mail is shown as it was sent, runs nothing and loads nothing; an unknown one is 404', async () => {
  const patient = new Patient(service);
  await patient.signUp();
  const mail = await until('the welcome', () => patient.mails()[0]);
  const response = await fetch(`${service.url}/local/outbox/${mail.id}/html`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('allow-scripts');
  expect(await response.text()).toContain('<html');
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect((await fetch(`${service.url}/local/outbox/${unknown}/html`)).status).toBe(404);
});

test('a call says in which language it is spoken', async () => {
  const patient = new Patient(service, { phone: '+33142685311', language: 'de' });
  await patient.start({ locale: 'de' });
  await patient.readCode();
  expect(patient.codeMessages()[0]).toMatchObject({ channel: 'voice', language: expect.stringMatching(/^de/) });
});

test('a reader who leaves is no longer told, and one who stays does not hold the service open', async () => {
  const listeners = () => service.outbox.events.listenerCount('message');
  const before = listeners();
  const leave = new AbortController();
  await fetch(`${service.url}/local/events`, { signal: leave.signal });
  expect(listeners()).toBe(before + 1);
  leave.abort();
  await until('nobody listens', () => listeners() === before);

  const stays = await fetch(`${service.url}/local/events`);
  await service.stop();
  await expect(stays.text()).rejects.toThrow();
  service = await startService();
});

test('the workflow is served as a graph', async () => {
  const graph = (await (await fetch(`${service.url}/local/workflow`)).json()) as { startAt: string; states: object[] };
  expect(graph.startAt).toBe('ByDoor');
  expect(graph.states).toContainEqual({ name: 'MatchReminder', kind: 'task' });
});
