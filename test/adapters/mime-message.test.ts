/** An e-mail with a calendar file, read back as a mailbox reads it: nothing in it becomes another header or recipient. */
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { mimeMessage } from '../../adapters/email/mime-message.ts';

const mail = {
  from: { name: 'Espace Santé', address: 'no-reply@patients.example' },
  to: 'claire@exemple.fr',
  subject: 'Votre rendez-vous',
  text: 'Bonjour,\nà bientôt.',
  html: '<p>Bonjour,<br>à bientôt.</p>',
  calendar: { name: 'rendez-vous.ics', method: 'PUBLISH', text: 'BEGIN:VCALENDAR\r\nSUMMARY:é\r\n' },
} as const;

const written = async (overrides: Partial<Parameters<typeof mimeMessage>[0]> = {}) =>
  (await mimeMessage({ ...mail, ...overrides })).toString();
const read = async (overrides: Parameters<typeof written>[0] = {}) => {
  const { headers, ...message } = await PostalMime.parse(await written(overrides));
  return { ...message, headers: headers.map(({ key }) => key) };
};
const headers = ['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'];
/** A reader drops a header that is blank, such as a subject of one tab. */
const unnamed = headers.filter(header => header !== 'subject');

it('says the same in text and as a page, and brings the file along', async () => {
  const { subject, from, to, text, html, attachments } = await read();
  expect([subject, from, to]).toEqual([mail.subject, mail.from, [{ name: '', address: mail.to }]]);
  expect([text?.trimEnd(), html?.trimEnd()]).toEqual([mail.text, mail.html]);
  expect(attachments).toEqual([
    expect.objectContaining({ filename: mail.calendar.name, mimeType: 'text/calendar', disposition: 'attachment' }),
  ]);
});

it('carries the file byte by byte', async () => {
  const [, base64 = ''] = /text\/calendar[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/.exec(await written()) ?? [];
  expect(Buffer.from(base64, 'base64').toString()).toBe(mail.calendar.text);
});

it.each(['PUBLISH', 'CANCEL'] as const)('names the method of the file: %s', async method => {
  const { attachments } = await read({ calendar: { ...mail.calendar, method } });
  expect(attachments[0]?.method).toBe(method);
  expect(await written({ calendar: { ...mail.calendar, method } })).toContain(`method=${method}`);
});

it('lets a reader choose between text and page, in that order', async () => {
  const message = await written();
  const [alternative, plain, page, file] = ['multipart/alternative', 'text/plain', 'text/html', 'text/calendar'].map(
    type => message.indexOf(`Content-Type: ${type}`),
  );
  expect([alternative, plain, page, file].toSorted((a = 0, b = 0) => a - b)).toEqual([alternative, plain, page, file]);
  expect(alternative).toBeGreaterThan(0);
});

it('keeps to the lines of RFC 5322, whatever is in it: ASCII, CRLF, at most 998 characters', async () => {
  const long = `https://a.example/${'x'.repeat(3000)} é 王 🙂\n.\nFrom here`;
  const message = await written({ text: long, html: `<p>${long}</p>`, subject: 'é'.repeat(300) });
  expect(message).toMatch(/^[\x20-\x7e\t\r\n]*$/);
  expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...message.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  expect((await read({ text: long })).text?.trimEnd()).toBe(long);
});

it('N1: reads every subject back as one line, and takes none for a header', async () => {
  const subject = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
    fc.constantFrom(
      'a\r\nBcc: b@evil.example',
      'a\nBcc: b@evil.example',
      '=?UTF-8?Q?=0D=0ABcc:_b@evil.example?=',
      'a\u2028Bcc: x',
    ),
  );
  await fc.assert(
    fc.asyncProperty(subject, async each => {
      const message = await read({ subject: each });
      const expected = /[\p{L}\p{N}]/u.test(each) || message.headers.includes('subject') ? headers : unnamed;
      expect(message.headers.toSorted()).toEqual(expected.toSorted());
      expect([message.to?.length, message.bcc, message.cc]).toEqual([1, undefined, undefined]);
    }),
  );
});

it.each(['王小明 – Ihr Termin', 'Réservé 🙂', `${'é'.repeat(120)} fin`, 'plain'])('reads back %s', async subject => {
  expect((await read({ subject })).subject).toBe(subject);
});

it.each([
  'a,b@exemple.fr',
  '"a\r\nBcc: b@evil.example"@exemple.fr',
  'a@exemple.fr, b@evil.example',
  'a@exemple.fr\r\nBcc: b@evil.example',
  'x <b@evil.example>',
])('X34: makes no second recipient and no header of the address %j', async to => {
  const message = await read({ to });
  expect(message.headers.toSorted()).toEqual(headers.toSorted());
  expect([message.to?.length, message.bcc, message.cc]).toEqual([1, undefined, undefined]);
});

it('takes a name of a file for nothing else', async () => {
  const { attachments, headers: found } = await read({
    calendar: { ...mail.calendar, name: 'a"; x="\r\nBcc: b@evil.example.ics' },
  });
  expect([attachments.length, found.toSorted()]).toEqual([1, headers.toSorted()]);
});
