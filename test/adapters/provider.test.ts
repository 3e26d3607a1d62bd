/** The meaning of a provider's answer, or its silence: the four adapters with the real SDK against a real socket (F12). */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { providerClient, type Sending, sendOnce } from '../../adapters/provider.ts';
import { startDeafServer } from '../support/provider/deaf-server.ts';
import { type Behaviour, type Provider, startProvider } from '../support/provider/provider.ts';

let provider: Provider;
const send = {} as Record<'SMS' | 'call' | 'e-mail' | 'e-mail with a calendar', (words?: string) => Promise<Sending>>;

const writer = { name: 'Espace Patient', address: 'a@patients.example' };
const text = 'Votre code : 042';
const calendar = { name: 'rendez-vous.ics', method: 'CANCEL', text: 'BEGIN:VCALENDAR' } as const;
const publish = new PublishCommand({ PhoneNumber: '+33612345678', Message: text });
const sender = fileURLToPath(new URL('../support/provider/send-sms.ts', import.meta.url));

beforeAll(async () => {
  provider = await startProvider();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: provider.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  // Nobody needs to wait whole seconds to see the meaning of silence.
  Object.assign(providerClient.requestHandler, { connectionTimeout: 300, requestTimeout: 400 });
  const [{ sendSms }, { placeCall }, { sendEmail }, { sendEmailWithCalendar }] = await Promise.all([
    import('../../adapters/sms/sns.ts'),
    import('../../adapters/voice/end-user-messaging.ts'),
    import('../../adapters/email/ses.ts'),
    import('../../adapters/email/ses-raw.ts'),
  ]);
  const mail = { from: writer, to: 'b@exemple.fr', subject: 'Objet é', text, html: `<p>${text}</p>` };
  send.SMS = (words = text) =>
    sendSms({ to: '+33612345678', text: words, senderId: 'EspPatient', maxPriceUsd: '0.30' });
  send.call = () =>
    placeCall({ to: '+33123456789', ssml: text, voiceId: 'LEA', originationIdentity: 'phone-1', lifeSeconds: 300 });
  send['e-mail'] = () => sendEmail(mail);
  send['e-mail with a calendar'] = () => sendEmailWithCalendar({ ...mail, calendar });
});
beforeEach(() => provider.forget());
afterAll(() => provider.stop());

/** `sent`, `unconfirmed`, or the name of the fault and of its cause. */
async function outcome(kind: keyof typeof send): Promise<string> {
  try {
    return (await send[kind]()).outcome;
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}

const kinds = ['SMS', 'call', 'e-mail', 'e-mail with a calendar'] as const;

describe.each(kinds)('F12: one %s', kind => {
  it.each<[string, Behaviour, string]>([
    ['is accepted', 'accepts', 'sent'],
    ['meets a failure of the provider', { status: 500, error: 'InternalServerError' }, 'DeliveryFailed'],
    ['meets a provider that is overloaded', { status: 503, error: 'ServiceUnavailable' }, 'DeliveryFailed'],
    ['comes too fast', { status: 429, error: 'TooManyRequestsException' }, 'DeliveryFailed'],
    ['comes too fast, by a name that says nothing', { status: 429, error: 'SlowDown' }, 'DeliveryFailed'],
    ['comes too fast for an older protocol', { status: 400, error: 'ThrottlingException' }, 'DeliveryFailed'],
    ['comes over the quota', { status: 402, error: 'ServiceQuotaExceededException' }, 'DeliveryFailed'],
    ['comes without rights', { status: 403, error: 'AccessDeniedException' }, 'DeliveryFailed'],
    ['comes without rights, as JSON 1.0 says it', { status: 400, error: 'AccessDeniedException' }, 'DeliveryFailed'],
    [
      'comes from an account that may send no more',
      { status: 400, error: 'AccountSuspendedException' },
      'DeliveryFailed',
    ],
    ['goes to a number or address that is refused', { status: 400, error: 'InvalidParameter' }, 'MessageRefused'],
    [
      'comes from a domain that is not verified',
      { status: 400, error: 'MailFromDomainNotVerifiedException' },
      'DeliveryFailed',
    ],
    [
      'comes under a configuration set that is not there',
      { status: 400, error: 'ConfigurationSetDoesNotExistException' },
      'DeliveryFailed',
    ],
    ['goes to somebody who opted out', { status: 400, error: 'OptedOutException' }, 'MessageRefused'],
    ['is taken, and nothing is answered', 'never answers', 'unconfirmed'],
    ['is taken, and the connection drops', 'hangs up', 'unconfirmed'],
    ['is taken, and the answer is garbled', 'answers gibberish', 'unconfirmed'],
  ])('%s', async (_, behaviour, expected) => {
    provider.behaviour = behaviour;
    expect(await outcome(kind)).toBe(expected);
    // In every case it was asked for once: the SDK must not send a second message by itself.
    expect(provider.received).toHaveLength(1);
  });
});

describe('what goes out', () => {
  it.each(kinds)('is known by the id that the provider gives it: %s', async kind => {
    provider.behaviour = 'accepts';
    expect(await send[kind]()).toEqual({ outcome: 'sent', messageId: '1' });
  });

  it.each(kinds)('goes over a connection of its own, which cannot have died meanwhile: %s', async kind => {
    provider.behaviour = 'accepts';
    const before = provider.connections;
    await send[kind]();
    await send[kind]();
    expect(provider.connections - before).toBe(2);
  });

  it('is an SMS with its sender and its highest price', async () => {
    provider.behaviour = 'accepts';
    await send.SMS();
    const form = new URLSearchParams(provider.received[0]);
    expect(form.get('PhoneNumber')).toBe('+33612345678');
    expect(form.get('Message')).toBe(text);
    for (const value of ['Transactional', 'EspPatient', '0.30']) expect([...form.values()]).toContain(value);
  });

  it.each([
    [160, '0.30'],
    [161, '0.60'],
    [459, '0.90'],
  ])('may cost as much as its segments: %i septets, %s', async (length, price) => {
    provider.behaviour = 'accepts';
    await send.SMS('a'.repeat(length));
    expect([...new URLSearchParams(provider.received[0]).values()]).toContain(price);
  });

  it('is a call that is given up with the life of its code', async () => {
    await send.call();
    expect(JSON.parse(provider.received[0] ?? '')).toMatchObject({
      DestinationPhoneNumber: '+33123456789',
      MessageBodyTextType: 'SSML',
      TimeToLive: 300,
      VoiceId: 'LEA',
    });
  });

  it('is an e-mail to one recipient, in UTF-8', async () => {
    await send['e-mail']();
    expect(Object.fromEntries(new URLSearchParams(provider.received[0]))).toEqual({
      Action: 'SendEmail',
      Version: '2010-12-01',
      Source: '"Espace Patient" <a@patients.example>',
      'Destination.ToAddresses.member.1': 'b@exemple.fr',
      'Message.Subject.Data': 'Objet é',
      'Message.Subject.Charset': 'UTF-8',
      'Message.Body.Text.Data': text,
      'Message.Body.Text.Charset': 'UTF-8',
      'Message.Body.Html.Data': `<p>${text}</p>`,
      'Message.Body.Html.Charset': 'UTF-8',
    });
  });

  it('is a whole message to one recipient where a calendar is attached', async () => {
    await send['e-mail with a calendar']();
    const { 'RawMessage.Data': data = '', ...rest } = Object.fromEntries(new URLSearchParams(provider.received[0]));
    expect(rest).toEqual({
      Action: 'SendRawEmail',
      Version: '2010-12-01',
      Source: 'a@patients.example',
      'Destinations.member.1': 'b@exemple.fr',
    });
    expect(Buffer.from(data, 'base64').toString()).toContain('text/calendar; charset=utf-8; method=CANCEL');
  });
});

it('goes under the configuration set that is given', async () => {
  provider.behaviour = 'accepts';
  const { sendEmail } = await import('../../adapters/email/ses.ts');
  const { sendEmailWithCalendar } = await import('../../adapters/email/ses-raw.ts');
  const to = { from: writer, to: 'b@exemple.fr', configurationSet: 'patients' };
  const mail = { ...to, subject: 'Objet', text, html: text };
  await sendEmail(mail);
  await sendEmailWithCalendar({ ...mail, calendar });
  for (const body of provider.received) expect(new URLSearchParams(body).get('ConfigurationSetName')).toBe('patients');
});

describe('nothing went out', () => {
  // Jest's realm hides the codes of Node's own errors from the SDK, hence a process of its own.
  it('F12: when nobody listens', async () => {
    const nobody = await startProvider();
    await nobody.stop();
    const env = { ...process.env, AWS_ENDPOINT_URL: nobody.endpoint };
    const { stdout } = await promisify(execFile)(process.execPath, [sender], { env });
    expect(stdout).toBe('DeliveryFailed');
  });

  it('F12: when the connection is never made', async () => {
    const deaf = await startDeafServer();
    const client = new SNSClient({ ...providerClient, endpoint: deaf.endpoint });
    const sending = sendOnce(() => client.send(publish));
    await expect(sending).rejects.toMatchObject({ name: 'DeliveryFailed', cause: { name: 'TimeoutError' } });
    await deaf.stop();
  });

  it.each([
    ['there are no credentials', { credentials: () => Promise.reject(new Error('none')) }],
    ['nobody said which region', { region: () => Promise.reject(new Error('none')) }],
  ])('when %s', async (_, missing) => {
    const client = new SNSClient({ ...providerClient, ...missing });
    const sending = sendOnce(() => client.send(publish));
    await expect(sending).rejects.toMatchObject({ name: 'DeliveryFailed', cause: { message: 'none' } });
    expect(provider.received).toEqual([]);
  });
});
