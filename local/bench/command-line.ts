/** The command line of a program of this folder: usage on request, and nothing done where an argument is not known. */
import { parseArgs } from 'node:util';

interface Program<Flag extends string> {
  /** As it is typed: `npm run bench`. */
  readonly command: string;
  /** One sentence. */
  readonly purpose: string;
  /** The purpose of each option, by its name without the dashes. */
  readonly flags: Readonly<Record<Flag, string>>;
}

/** The command: run with these options, or print a text and leave. */
export type Decision<Flag extends string> =
  | { readonly flags: Readonly<Record<Flag, boolean>> }
  | { readonly exitCode: 0 | 2; readonly text: string };

const help = 'Print this usage and do nothing.';

function usage({ command, purpose, flags }: Program<string>): string {
  const lines = Object.entries({ ...flags, help }).map(([name, does]) => `  --${name.padEnd(8)} ${does}`);
  return `${purpose}\n\nUsage: ${command} -- [options]\n\n${lines.join('\n')}\n`;
}

/** @param args what follows the program's name, as in `process.argv.slice(2)` */
export function readCommandLine<Flag extends string>(program: Program<Flag>, args: readonly string[]): Decision<Flag> {
  const names = ['help', ...(Object.keys(program.flags) as Flag[])] as const;
  const options = Object.fromEntries(names.map(name => [name, { type: 'boolean', default: false } as const]));
  try {
    const values = parseArgs({ args: [...args], options }).values as Record<Flag | 'help', boolean>;
    return values.help ? { exitCode: 0, text: usage(program) } : { flags: values };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { exitCode: 2, text: `${reason}.\n\n${usage(program)}` };
  }
}

/** The options of this process, which ends here when there is nothing to run. */
export function takeCommandLine<Flag extends string>(program: Program<Flag>): Readonly<Record<Flag, boolean>> {
  const decision = readCommandLine(program, process.argv.slice(2));
  if ('flags' in decision) return decision.flags;
  (decision.exitCode === 0 ? process.stdout : process.stderr).write(decision.text);
  process.exit(decision.exitCode);
}
