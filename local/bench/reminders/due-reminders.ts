/** Two thousand reminders that fall due together, sent by the function that every minute starts. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startCommand } from '../service/server-process.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./due-reminders-process.ts', import.meta.url));
const count = 2_000;

/** The configured rate of the providers, in messages a second: the function is measured against it. */
export const ratePerSecond = 400;

export interface DueReminders {
  readonly count: number;
  readonly messages: number;
  /** Of the reminders, those of which exactly one message went out. */
  readonly sentOnce: number;
  /** From the start of the first run to the end of the one that found nothing left. */
  readonly seconds: number;
  /** Milliseconds of processor time of one message, the table's engine aside. */
  readonly processorMs: number;
  /** MB of resident memory at the peak, above what the service had when the first run began. */
  readonly memoryGrowth: number;
}

/** Under the options of `npm start`, so that memory is measured under the same bounds. @throws what the process says. */
export async function dueReminders(): Promise<DueReminders> {
  const [node, ...args] = await startCommand();
  const options = args.filter(argument => argument.startsWith('--'));
  const { stdout } = await run(node, [...options, program, String(count), String(ratePerSecond)]);
  return JSON.parse(stdout);
}
