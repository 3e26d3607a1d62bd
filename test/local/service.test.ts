/** The whole local service: a sign-up from the first request to the welcome, and with troubles. */
import { type Service, startService } from '../support/service.ts';

let service: Service;
let phones = 0;

afterEach(() => service.stop());

const until = async <T>(read: () => Promise<T | undefined> | T | undefined): Promise<T> => {
  for (let n = 0; n < 500; n += 1) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('It did not happen within five seconds.');
};

interface Started {
  readonly phone: string;
  readonly email: string;
  readonly path: string;
  readonly authorization: string;
}

const send = (method: string, path: string, body?: object, authorization = '') =>
  fetch(`${service.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization },
    ...(body && { body: JSON.stringify(body) }),
  });

async function signUp(): Promise<Started> {
  phones += 1;
  const phone = `+3361234${String(5600 + phones)}`;
  const email = `claire${phones}@exemple.fr`;
  const password = 'Grenouille-42-Verte';
  const response = await send('POST', '/api/sign-ups', {
    phone,
    email,
    emailConfirmation: email,
    password,
    acceptTerms: true,
  });
  expect(response.status).toBe(202);
  const { signUp, accessToken } = (await response.json()) as { signUp: { id: string }; accessToken: string };
  return { phone, email, path: `/api/sign-ups/${signUp.id}`, authorization: `Bearer ${accessToken}` };
}

const codeFor = (phone: string) => until(() => /\d{3}/.exec(service.outbox.list(phone)[0]?.text ?? '')?.[0]);
const reaches = (status: string, { path, authorization }: Started) =>
  until(async () => {
    const { signUp } = (await (await send('GET', path, undefined, authorization)).json()) as {
      signUp: { status: string };
    };
    return signUp.status === status ? true : undefined;
  });

async function finish(started: Started): Promise<void> {
  const { path, authorization, phone } = started;
  const code = await codeFor(phone);
  expect((await send('POST', `${path}/code`, { code }, authorization)).status).toBe(200);
  await reaches('awaiting_consent', started);
  expect((await send('POST', `${path}/consent`, { acceptPrivacyNotice: true }, authorization)).status).toBe(202);
  await reaches('completed', started);
}

it('opens an account, with one SMS and one welcome', async () => {
  service = await startService();
  const started = await signUp();
  await finish(started);
  const welcome = await until(() => service.outbox.list(started.email)[0]);
  const pages = welcome.links?.map(link => link.replace(/#[0-9a-f]{64}$/, ''));
  const contact = expect.stringContaining('/contact?topic=sign_up&reference=');
  expect(pages).toEqual([`${service.url}/confirm-email`, `${service.url}/not-me`, contact]);
  expect(service.outbox.list(started.phone)).toHaveLength(1);
  expect(await (await send('GET', `/local/outbox?to=${encodeURIComponent(started.phone)}`)).json()).toEqual(
    service.outbox.list(started.phone),
  );
});

it('F12: sends the code although the provider fails twice', async () => {
  service = await startService({ time: { retries: 0.01 } });
  service.faults.sns.push({ status: 500, code: 'InternalError', times: 2 });
  const { phone } = await signUp();
  expect(await codeFor(phone)).toMatch(/^\d{3}$/);
  expect(service.counts.sns.Publish).toBe(3);
});

it('X23, J1: lets functions write logs, and tells no contact detail in them', async () => {
  const lines: string[] = [];
  service = await startService({ log: line => lines.push(line) });
  const { phone, email } = await signUp();
  await codeFor(phone);
  expect(lines.join('\n')).toContain('POST /api/sign-ups');
  for (const secret of [phone, email, 'Grenouille']) expect(lines.join('\n')).not.toContain(secret);
});

it('gives the port back, and a broken configuration keeps nothing open', async () => {
  service = await startService();
  const port = Number(new URL(service.url).port);
  await service.stop();
  await expect(startService({ port, configuration: { phone: { maxFailures: 1_000 } } })).rejects.toThrow(/guess/);
  service = await startService({ port });
  expect(service.url).toBe(`http://localhost:${port}`);
});
