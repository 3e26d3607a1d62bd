/** `npm start` as a person meets it: its output, its end, and its message when it cannot start. */
import { createServer } from 'node:http';
import { demonstrationAccount } from '../../local/demo/demonstration-account.ts';
import { closeServer, listen } from '../../local/http/http.ts';
import { endAll, start } from './started.ts';

afterEach(endAll);

it.each<['SIGINT' | 'SIGTERM']>([['SIGINT'], ['SIGTERM']])(
  'answers at the address it prints, and %s ends it',
  async signal => {
    const service = start({ PORT: '0' });
    const address = await service.address();
    expect((await fetch(`${address}/api/openapi.json`)).status).toBe(200);
    const outbox = (await (await fetch(`${address}/local/outbox`)).json()) as { channel: string }[];
    // The demonstration's appointments are confirmed: three e-mails, two text messages. Its account got a code and a welcome.
    const channels = outbox.map(({ channel }) => channel).sort();
    expect(channels).toEqual([...Array(4).fill('email'), ...Array(3).fill('sms')]);
    const { phone: identifier, password } = demonstrationAccount;
    const signIn = await fetch(`${address}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier, password, client: 'bearer' }),
    });
    // The device is new: a code is on its way to the phone.
    expect(signIn.status).toBe(202);
    expect(await (await fetch(address)).text()).toContain('<div id="app">');
    expect(await (await fetch(`${address}/local`)).text()).toContain('<html lang="en">');
    expect(await service.end(signal)).toBe(0);
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
