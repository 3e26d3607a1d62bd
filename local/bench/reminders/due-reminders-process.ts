/** A service of its own whose reminders fall due together. It seeds them, sends them, and prints time and memory as JSON. */
import { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import { Table } from '../../../adapters/dynamodb/table.ts';
import { tableName } from '../../lambda/environment.ts';
import { startService } from '../../service.ts';
import { load } from '../service/load.ts';
import { patient } from '../service/patient.ts';
import { registerPractice } from '../service/practice.ts';

const [count = 0, ratePerSecond = 0] = process.argv.slice(2).map(Number);
const never = Number.POSITIVE_INFINITY;
const service = await startService({
  reconcileEverySeconds: never,
  noticesEverySeconds: never,
  // Half of them go by e-mail and half by text.
  configuration: { reminder: { emailsPerSecond: ratePerSecond / 2, textsPerSecond: ratePerSecond / 2 } },
});
const practice = await registerPractice(Number(new URL(service.url).port), 0);
const table = new Table(tableName);
const stores = { records: new RecordStore(table), appointments: new AppointmentStore(table) };

/** Every other one by e-mail, the rest by SMS: one message each, to an address that nobody else has. */
const addressOf = (number: number): string => patient(number)[number % 2 ? 'phone' : 'email'];

async function seed(number: number, now: number): Promise<void> {
  const to = addressOf(number);
  const address = number % 2 ? { phone: to, line: 'mobile' as const } : { email: to, emailKey: to };
  const name = { practiceId: practice.id, id: `fiche-${number}` };
  await stores.records.put({ ...name, lastName: 'Martin', firstName: 'Camille', language: 'fr', ...address }, []);
  const remindAt = now - 1000;
  const times = { startsAt: remindAt + 24 * 3600 * 1000, remindAt };
  const counters = { sequence: 0, linkGeneration: 0, failedNameChecks: 0, mismatches: 0 };
  const given = { recordId: name.id, practitioner: 'Dr Tilleul', status: 'given' as const, pending: [] };
  const appointment = { practiceId: practice.id, id: `rendez-vous-${number}`, ...given, ...times, ...counters };
  await stores.appointments.put(appointment, undefined, remindAt);
}

const now = Date.now();
let next = 0;
await load(count, 8, () => seed(next++, now));

const times = new Map<string, number>();
service.outbox.events.on('message', ({ to }) => times.set(to, (times.get(to) ?? 0) + 1));
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();
let peak = before;
const weighing = setInterval(() => {
  peak = Math.max(peak, megabytes());
}, 10);
const own = process.cpuUsage();
const begun = performance.now();
// A run has a minute's budget; the next one goes on where it stopped.
for (let left = true; left; ) left = ((await service.sendDueNotices()) as { looked: number }).looked > 0;
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(own);
clearInterval(weighing);

const once = Array.from({ length: count }, (_, number) => times.get(addressOf(number))).filter(sent => sent === 1);
const messages = [...times.values()].reduce((sum, sent) => sum + sent, 0);
const processorMs = (user + system) / 1000 / messages;
process.stdout.write(
  JSON.stringify({ count, messages, sentOnce: once.length, seconds, processorMs, memoryGrowth: peak - before }),
);
await service.stop();
process.exit();
