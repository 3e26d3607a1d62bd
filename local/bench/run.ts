/**
 * `npm run bench`: measures the service on this machine and compares it with its targets. docs/benchmark.md explains the
 * figures.
 */
import { availableParallelism } from 'node:os';
import { accountCalls } from './account/account-calls.ts';
import { accountTargets } from './account/account-targets.ts';
import { enumeration } from './account/enumeration.ts';
import { firstLoadOfMySpace } from './account/first-load.ts';
import { bundleTargets } from './bundles/bundle-targets.ts';
import { type Bundle, bundles } from './bundles/bundles.ts';
import { usualBundle } from './bundles/usual-bundle.ts';
import { readOn } from './capacity/sources.ts';
import { takeCommandLine } from './command-line.ts';
import { addedOperations } from './cost/added-operations.ts';
import { cost } from './cost/cost.ts';
import { callsOf, countSignUps, type OneSignUp } from './cost/one-sign-up.ts';
import { dueReminders } from './reminders/due-reminders.ts';
import { reminderTargets } from './reminders/reminder-targets.ts';
import { reportReminders } from './reminders/report-reminders.ts';
import { startServer } from './service/server-process.ts';
import { type Speed, speed } from './service/speed.ts';
import { median, quantile } from './statistics.ts';
import { isReached, type Target, verdict } from './targets.ts';

const { strict } = takeCommandLine({
  command: 'npm run bench',
  purpose: 'Measures the service on this machine and holds it to its targets. Takes five to ten minutes.',
  flags: { strict: 'End with 1 when a target is missed.' },
});

// A server runs in a group of its own, which no Ctrl-C reaches: only an exit that is told ends it.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));

const say = (line = '') => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
const listed = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

/** The first start also builds the pages where they have changed, beside which nothing can be measured. */
async function firstStart(): Promise<void> {
  const server = await startServer(['npm', 'start', '--silent']);
  await (await fetch(`http://127.0.0.1:${server.port}/`)).arrayBuffer();
  await server.stop();
}

async function startUp(): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const server = await startServer(['npm', 'start', '--silent']);
    times.push(server.answeredAfter);
    await server.stop();
  }
  return median(times);
}

function saySpeed({ crowds, processorTime, memory }: Speed): void {
  say('Complete sign-ups        median        p95      a second');
  for (const { atATime, durations, perSecond } of crowds)
    say(
      `  ${`${atATime} at a time`.padEnd(16)} ${ms(median(durations))} ${ms(quantile(durations, 0.95))} ${perSecond.toFixed(1).padStart(13)}`,
    );
  const { service, engine, client } = processorTime;
  say(`Processor time of one, 32 at a time, its hash included`);
  say(`  service ${ms(service)}    engine ${ms(engine)}    client ${ms(client)}`);
  say(`Peak memory: service ${memory.server.toFixed(0)} MB, its table engine ${memory.engine.toFixed(0)} MB`);
}

function sayCounts(asked: OneSignUp, eager: OneSignUp, memoryMb: ReadonlyMap<string, number>): void {
  const { table } = asked;
  const parts = cost(asked, memoryMb);
  const total = parts.reduce((sum, { dollars }) => sum + dollars, 0);
  say('One direct sign-up of a patient who consents when asked, with an Idempotency-Key');
  say(`  transitions  ${asked.transitions} (${eager.transitions} when the consent comes before it is asked for)`);
  say(`  SDK calls    ${callsOf(asked)}, and one for each look at the status: ${listed(asked.sdkCalls)}`);
  say(
    `  table        ${table.reads} reads, ${table.readUnits} units · ${table.writes} writes, ${table.writeUnits} units`,
  );
  say(`  functions    ${listed(asked.invocations)}`);
  say(`  on AWS       $${(1000 * total).toFixed(3)} per 1000, messages apart (eu-west-1, prices read on ${readOn})`);
  for (const { part, dollars } of parts) say(`    ${part.padEnd(28)} $${(1000 * dollars).toFixed(4)} per 1000`);
}

function sayBundles(measured: readonly Pick<Bundle, 'name' | 'kilobytes' | 'importMs'>[]): void {
  say('Bundles                        size       import');
  for (const { name, kilobytes, importMs } of measured)
    say(`  ${name.padEnd(24)} ${kilobytes.toFixed(0).padStart(5)} kB ${ms(importMs)}`);
}

say(`Node ${process.version}, ${availableParallelism()} cores, ${process.platform}-${process.arch}`);
say();
await firstStart();
const started = await startUp();
const speeds = await speed();
saySpeed(speeds);
say();
const due = await dueReminders();
for (const line of reportReminders(due)) say(line);
say();
const deployed = await bundles();
const usual = await usualBundle();
// The first one through a door also pays for the cold start: it is not counted.
const direct = { waitsToBeAsked: true };
const reminder = { ...direct, invited: true };
const booking = { ...direct, books: true };
const [, eager, asked, ...others] = await countSignUps([
  ...[{}, {}],
  ...[direct, direct, direct],
  ...[reminder, reminder, reminder, reminder],
]);
// Each look at the status of a booking also looks at its slot: these patients do not look.
const [, ...atOnce] = await countSignUps(Array(4).fill({}));
const [, ...booked] = await countSignUps(Array(4).fill({ books: true }));
const [bookedWhenAsked] = (await countSignUps([{}, booking])).slice(1);
if (!asked || !eager || !bookedWhenAsked) throw new Error('No sign-up was counted.');
const counted = { direct: [asked, ...others.slice(0, 2)], reminder: others.slice(3) };
sayCounts(asked, eager, new Map(deployed.map(({ name, memoryMb }) => [name, memoryMb])));
say();
sayBundles([{ name: '(the usual one)', ...usual }, ...deployed]);
say();

const used = accountTargets(await accountCalls(), await enumeration(), await firstLoadOfMySpace());

const targets: Target[] = [
  { what: 'from npm start to the first answer', figure: started, unit: 'ms', most: 3000 },
  {
    what: 'peak memory, engine included',
    figure: speeds.memory.server + speeds.memory.engine,
    unit: 'MB',
    most: 300,
  },
  ...bundleTargets(deployed, usual),
  { what: 'state transitions, consenting when asked', figure: asked.transitions, unit: '', most: 9 },
  { what: 'SDK calls, looks at the status apart', figure: callsOf(asked), unit: '', most: 20 },
  ...reminderTargets(counted, due),
  { what: 'operations of the table that booking adds', figure: addedOperations(atOnce, booked), unit: '', most: 4 },
  { what: 'transitions that booking adds', figure: bookedWhenAsked.transitions - asked.transitions, unit: '', most: 0 },
  ...used,
];
for (const target of targets) say(verdict(target));
process.exitCode = strict && !targets.every(isReached) ? 1 : 0;
