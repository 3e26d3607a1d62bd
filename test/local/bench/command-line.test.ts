/** The command line of a program of `local/bench`, as it is understood. */
import { spawnSync } from 'node:child_process';
import { readCommandLine } from '../../../local/bench/command-line.ts';

const program = { command: 'npm run measure', purpose: 'Measures.', flags: { strict: 'End with 1.' } } as const;

it('runs with what was asked for, and with nothing else', () => {
  expect(readCommandLine(program, [])).toMatchObject({ flags: { strict: false } });
  expect(readCommandLine(program, ['--strict'])).toMatchObject({ flags: { strict: true } });
});

it('prints the usage with every option, and runs nothing', () => {
  const decision = readCommandLine(program, ['--strict', '--help']);
  expect(decision).toMatchObject({ exitCode: 0 });
  expect('text' in decision && decision.text).toMatch(/^Measures\.\n\nUsage: npm run measure .*--strict .*--help /s);
});

it.each([['--fast'], ['strict'], ['--strict=yes'], ['-s'], ['--no-strict']])(
  'refuses %s with the usage, and runs nothing',
  argument => {
    const decision = readCommandLine(program, [argument]);
    expect(decision).toMatchObject({ exitCode: 2 });
    expect('text' in decision && decision.text).toMatch(/^\S.*\.\n\nMeasures\.\n\nUsage: /);
  },
);

it.each([
  ['run.ts', '--help', 0, 'stdout'],
  ['run.ts', '--hepl', 2, 'stderr'],
  ['audit-web.ts', '--help', 0, 'stdout'],
  ['audit-web.ts', 'fast', 2, 'stderr'],
] as const)('%s %s measures nothing and ends with %i', (file, argument, status, stream) => {
  const ended = spawnSync(process.execPath, [`local/bench/${file}`, argument], { encoding: 'utf8' });
  expect(ended.status).toBe(status);
  expect(ended[stream]).toContain('Usage: npm run ');
  expect(stream === 'stdout' ? ended.stderr : ended.stdout).toBe('');
});
