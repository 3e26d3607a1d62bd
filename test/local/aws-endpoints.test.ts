/** The services on this machine, asked by the SDK's own clients as the functions ask them. */
import { PinpointSMSVoiceV2Client, SendVoiceMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mimeMessage } from '../../adapters/email/mime-message.ts';
import { Outbox } from '../../local/aws/outbox.ts';
import { loadSecret, secretsManager } from '../../local/aws/secrets-manager.ts';
import { type AwsEndpoint, startAwsEndpoint } from '../../local/aws/server.ts';
import { ses } from '../../local/aws/ses.ts';
import { smsVoice } from '../../local/aws/sms-voice.ts';
import { sns } from '../../local/aws/sns.ts';
import { Troubles } from '../../local/lambda/faults.ts';

let aws: AwsEndpoint;
let troubles: Troubles;
let outbox: Outbox;
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const client = (maxAttempts = 1) => ({ endpoint: aws.endpoint, region: 'eu-west-3', credentials, maxAttempts });
const sms = (Message = 'Le code est 123 & rien d’autre') =>
  new PublishCommand({ PhoneNumber: '+33612345678', Message });

beforeEach(async () => {
  troubles = new Troubles();
  outbox = new Outbox();
  const services = [sns(outbox), ses(outbox), smsVoice(outbox), secretsManager(await loadSecret('memory'))];
  aws = await startAwsEndpoint(services, troubles);
});

afterEach(() => aws.stop());

describe('messages', () => {
  it('keeps an SMS exactly as SNS was given it', async () => {
    const { MessageId } = await new SNSClient(client()).send(sms());
    expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(outbox.list()).toEqual([
      expect.objectContaining({ channel: 'sms', to: '+33612345678', text: 'Le code est 123 & rien d’autre' }),
    ]);
    expect(troubles.counts.sns).toEqual({ Publish: 1 });
  });

  const mail = {
    from: 'no-reply@patients.example',
    to: 'claire@exemple.fr',
    subject: 'Ouvert dès aujourd’hui',
    text: 'Ouvrez http://localhost:3000/sign-in.\nMerci à vous',
    html: '<p>Merci à vous</p>',
  };
  const shown = {
    channel: 'email',
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    links: ['http://localhost:3000/sign-in'],
  };

  it('keeps an e-mail with its links and its page', async () => {
    const { MessageId } = await new SESClient(client()).send(
      new SendEmailCommand({
        Source: `"Espace Patient" <${mail.from}>`,
        Destination: { ToAddresses: [mail.to] },
        Message: { Subject: { Data: mail.subject }, Body: { Text: { Data: mail.text }, Html: { Data: mail.html } } },
      }),
    );
    expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(outbox.list(mail.to)).toEqual([expect.objectContaining(shown)]);
    expect(outbox.html(outbox.list()[0]?.id ?? '')).toBe(mail.html);
    expect(troubles.counts.ses).toEqual({ SendEmail: 1 });
  });

  it('keeps an e-mail that came as a whole message, with its attachment', async () => {
    const calendar = { name: 'rendez-vous é.ics', method: 'PUBLISH', text: 'BEGIN:VCALENDAR\r\né\r\n' } as const;
    const Data = await mimeMessage({ ...mail, from: { name: 'Espace Santé', address: mail.from }, calendar });
    await new SESClient(client()).send(
      new SendRawEmailCommand({ Source: mail.from, Destinations: [mail.to], RawMessage: { Data } }),
    );
    const attachments = [{ name: calendar.name, text: calendar.text }];
    expect(outbox.list(mail.to)).toEqual([expect.objectContaining({ ...shown, attachments })]);
    expect(outbox.html(outbox.list()[0]?.id ?? '')).toBe(mail.html);
  });

  it.each(['', 'claire', 'claire@exemple.fr, sasha@exemple.fr'])('refuses %j as an address, as SES does', async to => {
    const Message = { Subject: { Data: 'a' }, Body: { Text: { Data: 'a' } } };
    const send = new SESClient(client()).send(
      new SendEmailCommand({ Source: mail.from, Destination: { ToAddresses: [to] }, Message }),
    );
    await expect(send).rejects.toMatchObject({ name: 'MessageRejected' });
    expect(outbox.list()).toEqual([]);
  });

  it('keeps a call as SSML and as what is heard', async () => {
    const digits = '<prosody rate="slow">1<break time="1s"/>2<break time="1s"/>3</prosody>';
    const MessageBody = `<speak><p><break time="1s"/>Bonjour &amp; bienvenue.</p><p>${digits}</p></speak>`;
    await new PinpointSMSVoiceV2Client(client()).send(
      new SendVoiceMessageCommand({
        DestinationPhoneNumber: '+33142345678',
        OriginationIdentity: '+33180000000',
        MessageBody,
        MessageBodyTextType: 'SSML',
      }),
    );
    expect(outbox.list()).toEqual([
      expect.objectContaining({ channel: 'voice', text: 'Bonjour & bienvenue. 1, 2, 3.', ssml: MessageBody }),
    ]);
  });

  it.each(['', '0612345678', 'claire@exemple.fr'])('refuses %j as a phone, as SNS does', async PhoneNumber => {
    const publish = new SNSClient(client()).send(new PublishCommand({ PhoneNumber, Message: 'x' }));
    await expect(publish).rejects.toMatchObject({ name: 'InvalidParameterException' });
    expect(outbox.list()).toEqual([]);
  });

  it('holds the last thousand messages, newest first', () => {
    for (let n = 0; n < 1_005; n += 1) outbox.add({ channel: 'sms', to: '+33612345678', text: String(n) });
    const texts = outbox.list().map(({ text }) => text);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([1_000, '1004', '5']);
  });
});

describe('the secret', () => {
  it('is a root key of 64 characters, another one at each start', async () => {
    const read = await new SecretsManagerClient(client()).send(new GetSecretValueCommand({ SecretId: 'sign-up' }));
    expect(JSON.parse(read.SecretString ?? '')).toEqual({ rootKey: expect.stringMatching(/^[\w-]{64}$/) });
    expect((await loadSecret('memory')).value).not.toBe(read.SecretString);
  });
});

describe('faults (F12)', () => {
  it('refuses as ordered, as often as ordered, before anything happens', async () => {
    troubles.faults.sns.push({ status: 500, code: 'InternalError', times: 2 });
    const once = new SNSClient(client());
    for (const _ of [1, 2])
      await expect(once.send(sms())).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(outbox.list()).toEqual([]);
    await once.send(sms());
    expect(outbox.list()).toHaveLength(1);
  });

  it('loses an answer after the effect, so that the SDK does it twice', async () => {
    troubles.faults.sns.push({ lost: true });
    await new SNSClient(client(2)).send(sms());
    expect(outbox.list()).toHaveLength(2);
  });

  it('throttles and delays', async () => {
    troubles.faults.smsVoice.push({ code: 'ThrottlingException', delayMs: 30 });
    const call = new SendVoiceMessageCommand({
      DestinationPhoneNumber: '+33142345678',
      OriginationIdentity: 'x',
      MessageBody: 'x',
    });
    const startedAt = performance.now();
    await expect(new PinpointSMSVoiceV2Client(client()).send(call)).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29);
  });

  it('refuses one number for good and serves the others', async () => {
    const when = ({ input }: { input: unknown }) => JSON.stringify(input).includes('+33612345678');
    troubles.faults.sns.push({ code: 'InvalidParameter', when, times: Number.POSITIVE_INFINITY });
    const once = new SNSClient(client());
    for (const _ of [1, 2]) await expect(once.send(sms())).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await once.send(new PublishCommand({ PhoneNumber: '+33687654321', Message: 'x' }));
    expect(outbox.list().map(({ to }) => to)).toEqual(['+33687654321']);
  });
});
