/** The printing of the demonstration: one line for each event, indented by its actor. */
import { styleText } from 'node:util';
import type { OutboxMessage } from '../aws/outbox.ts';
import type { Service } from '../service.ts';

const say = (line = '') => process.stdout.write(`${line}\n`);
const width = 92;

/** @returns the words in lines of a terminal's width, all but the first indented. */
function wrap(text: string, indent: string): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= width - indent.length) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

export const tell = {
  title(text: string): void {
    say(`\n${styleText(['bold', 'underline'], text)}`);
  },
  text(text: string): void {
    say(`  ${wrap(text, '  ')}`);
  },
  asked(method: string, path: string): void {
    say(`  ${styleText('cyan', '→')} ${styleText('bold', method)} ${path}`);
  },
  answered(status: number, meaning: string): void {
    say(
      `  ${styleText('cyan', '←')} ${styleText(status < 400 ? 'green' : 'yellow', String(status))} ${wrap(meaning, '        ')}`,
    );
  },
  state(name: string): void {
    say(`      ${styleText('magenta', '◆')} ${styleText('dim', 'workflow')} ${name}`);
  },
  message({ channel, to, subject, text }: OutboxMessage): void {
    const verb = { sms: 'SMS to', voice: 'Robot calls', email: 'E-mail to' }[channel];
    const head = `      ${styleText('blue', '✉')} ${verb} ${to}${subject === undefined ? '' : `: ${styleText('bold', subject)}`}`;
    // The first paragraph after the greeting says the subject of an e-mail.
    const gist = channel === 'email' ? (text.split(/\n\n+/)[1] ?? text) : text;
    say(`${head}\n        ${styleText('italic', `“${wrap(gist, '         ')}”`)}`);
  },
  end(text: string): void {
    say(`\n${styleText(['bold', 'green'], text)}`);
  },
  failure(text: string): void {
    process.stderr.write(`\n${styleText(['bold', 'red'], 'Not as expected:')} ${text}\n`);
  },
};

/** Prints the workflow's states and the messages as they happen. */
export function narrate({ workflow, outbox }: Service): void {
  // Choices and results are the workflow's decisions, not its deeds.
  workflow.events.on('entered', ({ state, type }) => type !== 'Choice' && type !== 'Pass' && tell.state(state));
  outbox.events.on('message', message => tell.message(message));
}
