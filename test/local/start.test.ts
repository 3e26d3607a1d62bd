/** `npm start` as a person meets it: what it prints, how it ends, and what it says when the port is taken. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../../local/free-port.ts';
import { closeServer, listen } from '../../local/http.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ['local/start.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (said += chunk));
  children.push(child);
  const exited = once(child, 'exit').then(([code]) => code);
  return { child, exited, said: () => said };
}

it.each<['SIGINT' | 'SIGTERM']>([['SIGINT'], ['SIGTERM']])(
  'answers at the address it prints, and %s ends it',
  async signal => {
    const { child, exited, said } = start({ PORT: String(await freePort()) });
    while (!said().includes('/local\n')) await new Promise(resolve => setTimeout(resolve, 10));
    const [address = ''] = /http:\/\/localhost:\d+/.exec(said()) ?? [];
    expect((await fetch(`${address}/api/openapi.json`)).status).toBe(200);
    expect(await (await fetch(`${address}/local/outbox`)).json()).toEqual([]);
    expect(await (await fetch(address)).text()).toContain('<html lang="en">');
    child.kill(signal);
    expect(await exited).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  },
);

it('says in a sentence that the port is taken, and leaves', async () => {
  const other = createServer();
  const port = await listen(other, 0);
  const { exited, said } = start({ PORT: String(port) });
  expect(await exited).toBe(1);
  expect(said()).toBe(`Port ${port} is taken. Stop what listens there, or choose another: PORT=3001 npm start\n`);
  await closeServer(other);
});

it.each(['abc', '-1', '70000', ''])('refuses PORT=%j', async PORT => {
  const { exited, said } = start({ PORT });
  expect(await exited).toBe(1);
  expect(said()).toBe(`PORT is no port number: ${PORT}\n`);
});
