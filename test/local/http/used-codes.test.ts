/** A code that was accepted is told, so that the call that dictates it ends. */
import { Outbox } from '../../../local/aws/outbox.ts';
import type { InvokeRoute } from '../../../local/http/api.ts';
import { noteUsedCodes } from '../../../local/http/used-codes.ts';

const event = (body: unknown) => ({ body }) as Parameters<InvokeRoute>[1];

it.each([
  ['accepted', 200, '{"code":"042"}', ['042']],
  ['refused', 422, '{"code":"042"}', []],
  ['no text', 200, '{"code":42}', []],
  ['not there', 200, '{"email":"a@exemple.fr"}', []],
  ['in a body that is no JSON', 400, '{', []],
  ['without a body', 204, undefined, []],
] as const)('a code that is %s', async (_, statusCode, body, told) => {
  const used: string[] = [];
  const invoke = noteUsedCodes(
    async () => ({ statusCode }),
    code => used.push(code),
  );
  expect(await invoke('answer-code', event(body))).toEqual({ statusCode });
  expect(used).toEqual(told);
});

describe('a call', () => {
  const outbox = new Outbox();
  const call = (text: string) => outbox.add({ channel: 'voice', to: '+33142685300', text });
  const ended: (string | undefined)[] = [];
  outbox.events.on('used', ({ text }) => ended.push(text));

  it('ends once, the newest that dictates the code, and no text message', () => {
    call('Voici votre code. 0, 4, 2. Au revoir.');
    call('Here is your code. 0, 4, 2. Goodbye.');
    outbox.add({ channel: 'sms', to: '+33612345678', text: '0, 4, 2' });
    for (let times = 0; times < 2; times++) outbox.endCall('042');
    outbox.endCall('999');
    expect(ended).toEqual(['Here is your code. 0, 4, 2. Goodbye.']);
    expect(outbox.list().map(({ usedAt }) => usedAt !== undefined)).toEqual([false, true, false]);
  });
});
