/** The messages to a patient when a practice gives, moves or cancels an appointment: each message once (requirement I1). */

import { segments } from '../../../core/messages/format/gsm7.ts';
import { outcomeOf } from '../../support/answers.ts';
import { day, hour } from '../../support/clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { busyPractice, InvitedPatient, openLink, Practice, tokenTo } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { patiently } from '../../support/speed.ts';
import { until } from '../../support/until.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  practice = await new Practice(service).register({ address: '12 rue des Tilleuls, 75011 Paris' });
});
afterAll(() => service.stop());

let given = 0;

/** A patient with this phone and e-mail, and an appointment. */
async function appointment(record: Record<string, unknown>, fields: Record<string, unknown> = {}) {
  const number = ++given;
  const recordId = `fiche-${number}`;
  expect(outcomeOf(await practice.note(recordId, record))).toBe('200');
  const id = `rendez-vous-${number}`;
  const requested = { recordId, startsAt: new Date(Date.now() + 3 * day).toISOString(), ...fields };
  const answer = await practice.give(id, requested);
  return { id, requested, answer };
}

const noAccount = 'ne signifie pas que vous avez un compte';
/** To support, in every e-mail. */
const withoutContact = (links: readonly string[] = []) => links.filter(link => !link.includes('/contact?'));

describe('a confirmation', () => {
  it('goes out by e-mail and SMS at once, with practitioner, time, link and phone; the e-mail with practice, calendar file and the word that there is no account', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const { answer } = await appointment({ phone, email }, { startsAt: '2031-03-04T09:30:00Z' });
    expect(answer.json).toMatchObject({ appointment: { status: 'given', remindAt: '2031-03-03T09:30:00.000Z' } });
    const [mail, ...otherMails] = service.outbox.list(email);
    const [sms, ...otherSms] = service.outbox.list(phone);
    expect([otherMails, otherSms]).toEqual([[], []]);
    for (const message of [mail, sms]) {
      expect(message?.text).toContain('Dr Tilleul');
      expect(message?.text).toMatch(/10[:h ]+30/);
      expect(message?.text).toContain('01 80 00 01');
      expect(message?.text).toContain('Mon compte');
    }
    const linksOf = (path: string) => expect.stringMatching(new RegExp(`^${service.url}${path}#[a-z0-9]{25}$`));
    expect(mail?.links).toEqual([linksOf('/my-account'), `${service.url}/contact?topic=appointment`]);
    expect(sms?.links).toEqual([linksOf('/m')]);
    expect(segments(sms?.text ?? '')).toBe(1);
    for (const words of [`Cabinet ${practice.id}`, noAccount]) expect(mail?.text).toContain(words);
    expect(mail?.text).toContain('12 rue des Tilleuls');
    expect(mail?.attachments).toEqual([
      { name: 'rendez-vous.ics', text: expect.stringMatching(/DTSTART:20310304T093000Z\s+DTEND:20310304T100000Z/) },
    ]);
    // Every message has a link of its own, and none is in the calendar, which others may read.
    expect(mail?.links?.[0]?.split('#')[1]).not.toBe(sms?.links?.[0]?.split('#')[1]);
    expect(mail?.attachments?.[0]?.text).not.toContain('my-account');
  });

  it('A4: says for whom by the first name alone, since the link may ask for the last name', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    await appointment({ phone, email, lastName: 'Zwetschge', firstName: 'Ottokar' });
    for (const message of [...service.outbox.list(email), ...service.outbox.list(phone)]) {
      expect(JSON.stringify(message)).not.toMatch(/Zwetschge/i);
      expect(message.text).toContain('Ottokar');
    }
  });

  it('N2: tells a phone behind a switchboard as people dial it', async () => {
    const clinic = await new Practice(service).register({ phone: '01 80 00 00 00 poste 12' });
    const [phone, email] = [newPhone(), newEmail()];
    await clinic.note('fiche-poste', { phone, email });
    await clinic.give('rdv-poste', { recordId: 'fiche-poste' });
    for (const to of [phone, email]) expect(service.outbox.list(to)[0]?.text).toContain('01 80 00 00 00 poste 12');
    const html = service.outbox.html(service.outbox.list(email)[0]?.id ?? '');
    expect(html).toContain('href="tel:+33180000000;ext=12"');
  });

  it('is no SMS to a landline, and no e-mail where none is noted', async () => {
    const email = newEmail();
    await appointment({ phone: '01 42 68 53 11', email });
    expect(service.outbox.list('+33142685311')).toEqual([]);
    expect(service.outbox.list(email)).toHaveLength(1);
    const phone = newPhone();
    await appointment({ phone });
    expect(service.outbox.list(phone).map(({ channel }) => channel)).toEqual(['sms']);
  });

  it('speaks the language that the record notes', async () => {
    const email = newEmail();
    await appointment({ email, locale: 'de' });
    expect(service.outbox.list(email)[0]?.text).toContain('Guten Tag');
  });

  it('I1: is not sent again by a repeated request, nor by twenty at once', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const { id, requested, answer } = await appointment({ phone, email });
    const again = await practice.give(id, requested);
    expect(again.json).toEqual(answer.json);
    const record = { phone: newPhone(), email: newEmail() };
    const notes = await Promise.all(Array.from({ length: 10 }, () => practice.note('fiche-parallel', record)));
    expect(new Set(notes.map(outcomeOf))).toEqual(new Set(['200']));
    const parallel = { recordId: 'fiche-parallel', startsAt: requested.startsAt };
    const gifts = await Promise.all(Array.from({ length: 20 }, () => practice.give('parallel', parallel)));
    expect(new Set(gifts.map(outcomeOf))).toEqual(new Set(['200']));
    await service.sendDueNotices();
    for (const to of [phone, email, record.phone, record.email]) expect(service.outbox.list(to)).toHaveLength(1);
  });

  it('F12: by the channel that failed is sent by the next run, the other one is not repeated', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    service.faults.sns.push({ code: 'ThrottlingException' });
    const { answer } = await appointment({ phone, email });
    expect(outcomeOf(answer)).toBe('200');
    expect([service.outbox.list(phone).length, service.outbox.list(email).length]).toEqual([0, 1]);
    await service.sendDueNotices();
    await service.sendDueNotices();
    expect([service.outbox.list(phone).length, service.outbox.list(email).length]).toEqual([1, 1]);
  });

  it('F12: to an address that is refused for good does not keep the other channel waiting', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    service.faults.ses.push({ code: 'MessageRejected' });
    await appointment({ phone, email });
    expect(service.outbox.list(phone)).toHaveLength(1);
    await service.sendDueNotices();
    expect(service.outbox.list(email)).toEqual([]);
  });
});

describe('an appointment that is moved', () => {
  it('is told of as moved, once, with a newer calendar entry of the same name; back again is another move', async () => {
    const email = newEmail();
    const { id, requested } = await appointment({ email });
    const later = { ...requested, startsAt: new Date(Date.now() + 5 * day).toISOString() };
    await Promise.all(Array.from({ length: 10 }, () => practice.give(id, later)));
    await practice.give(id, requested);
    const subjects = service.outbox.list(email).map(({ subject = '' }) => /déplacé|Confirmation/.exec(subject)?.[0]);
    expect(subjects).toEqual(['déplacé', 'déplacé', 'Confirmation']);
    const calendars = service.outbox.list(email).map(({ attachments = [] }) => attachments[0]?.text ?? '');
    expect(new Set(calendars.map(text => /^UID:.*$/m.exec(text)?.[0])).size).toBe(1);
    expect(calendars.map(text => /^SEQUENCE:(\d+)/m.exec(text)?.[1])).toEqual(['2', '1', '0']);
  });

  it.each([
    ['into the past', { startsAt: new Date(Date.now() - hour).toISOString() }, ['startsAt past_appointment']],
    ['into another age', { startsAt: '9999-01-01T00:00:00Z' }, ['startsAt invalid_instant']],
    [
      'to end before it starts',
      { startsAt: '2031-01-02T10:00:00Z', endsAt: '2031-01-02T09:00:00Z' },
      ['endsAt ends_before_start'],
    ],
    [
      'to last for ages',
      { startsAt: '2031-01-02T10:00:00Z', endsAt: '9999-12-31T23:59:59-23:59' },
      ['endsAt lasts_too_long'],
    ],
  ])('cannot be moved %s', async (_, fields, faults) => {
    const email = newEmail();
    const { id, requested } = await appointment({ email });
    const { json } = await practice.give(id, { ...requested, ...fields });
    const { errors } = json as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
    expect(service.outbox.list(email)).toHaveLength(1);
  });
});

describe('an appointment at the same time, with somebody else', () => {
  it('is told of as changed, once; moved afterwards, as moved', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const { id, requested } = await appointment({ phone, email });
    const other = { ...requested, practitioner: 'Dr Orme' };
    await practice.give(id, other);
    await practice.give(id, other);
    expect(service.outbox.list(email).map(({ subject = '' }) => /a changé|Confirmation/.exec(subject)?.[0])).toEqual([
      'a changé',
      'Confirmation',
    ]);
    const [sms] = service.outbox.list(phone);
    expect(sms?.text).toMatch(/^RDV modifié.*Dr Orme/);
    await practice.give(id, { ...other, startsAt: new Date(Date.now() + 4 * day).toISOString() });
    expect(service.outbox.list(email)[0]?.subject).toContain('déplacé');
  });

  it('is not told of when only its end changes', async () => {
    const email = newEmail();
    const { id, requested } = await appointment({ email }, { startsAt: '2031-03-04T09:30:00Z' });
    expect(outcomeOf(await practice.give(id, { ...requested, endsAt: '2031-03-04T09:45:00Z' }))).toBe('200');
    expect(service.outbox.list(email)).toHaveLength(1);
    await practice.give(id, { ...requested, endsAt: '2031-03-04T09:45:00Z', practitioner: 'Dr Orme' });
    expect(service.outbox.list(email)).toHaveLength(2);
  });

  it('is told of as moved while the move was not told of yet', async () => {
    const email = newEmail();
    const { id, requested } = await appointment({ email });
    const later = { ...requested, startsAt: new Date(Date.now() + 5 * day).toISOString() };
    service.faults.ses.push({ code: 'Throttling' });
    await practice.give(id, later);
    await practice.give(id, { ...later, practitioner: 'Dr Orme' });
    expect(service.outbox.list(email)[0]?.subject).toContain('déplacé');
    expect(service.outbox.list(email)).toHaveLength(2);
  });
});

describe('providers that are slow', () => {
  it('are waited for together, so that the practice has its answer before its call is given up', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const delayMs = 1500;
    const asked: number[] = [];
    const when = () => asked.push(performance.now()) > 0;
    for (const faults of [service.faults.ses, service.faults.sns]) faults.push({ delayMs, when });
    const before = performance.now();
    const { answer } = await appointment({ phone, email });
    expect(outcomeOf(answer)).toBe('200');
    expect(performance.now() - before).toBeLessThan(patiently(2 * delayMs - 100));
    // The second was asked before the first had answered.
    expect(Math.max(...asked) - Math.min(...asked)).toBeLessThan(delayMs);
    for (const to of [phone, email]) expect(service.outbox.list(to)).toHaveLength(1);
  });
});

describe('an appointment that is given to another patient', () => {
  it('is cancelled for the first one and confirmed to the other', async () => {
    const first = await new InvitedPatient(practice).receive();
    const told = service.outbox.list(first.email).length;
    const heir = { recordId: 'fiche-heir', email: newEmail() };
    await practice.note(heir.recordId, { email: heir.email });
    const requested = { recordId: heir.recordId, startsAt: '2031-03-04T09:30:00Z' };
    expect(outcomeOf(await practice.give(first.appointmentId, requested))).toBe('200');
    await practice.give(first.appointmentId, requested);
    const [cancelled, ...others] = service.outbox.list(first.email);
    expect([cancelled?.subject, others.length]).toEqual([expect.stringContaining('annulé'), told]);
    expect(service.outbox.list(heir.email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Confirmation'),
    ]);
    expect(outcomeOf(await openLink(service, first.token))).toBe('410 link_unusable');
    expect(outcomeOf(await openLink(service, tokenTo(service, heir.email)))).toBe('200');
  });
});

describe('whom messages reach', () => {
  it.each([
    [{ phone: newPhone(), email: newEmail() }, ['email', 'sms']],
    [{ email: newEmail(), phone: '+33142680001' }, ['email']],
    [{ phone: newPhone() }, ['sms']],
    [{ phone: '+33142680002' }, []],
    [{}, []],
  ])('is told to the practice: %j', async (record, channels) => {
    expect((await practice.note('fiche-canaux', record)).json).toMatchObject({ patient: { channels } });
    const { id, answer } = await appointment(record);
    expect(answer.json).toMatchObject({ appointment: { channels } });
    expect('remindAt' in (answer.json as { appointment: object }).appointment).toBe(channels.length > 0);
    expect((await practice.remind(id)).json).toMatchObject({ appointment: { channels } });
  });
});

describe('an appointment that is cancelled', () => {
  it('is told of once, without a link; given again it is confirmed anew', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const { id, requested } = await appointment({ phone, email });
    const cancels = await Promise.all(Array.from({ length: 10 }, () => practice.cancel(id)));
    expect(new Set(cancels.map(outcomeOf))).toEqual(new Set(['204']));
    await service.sendDueNotices();
    for (const to of [phone, email]) {
      const [last, ...before] = service.outbox.list(to);
      expect(last?.text).toContain('annulé');
      expect(withoutContact(last?.links)).toEqual([]);
      expect(before).toHaveLength(1);
    }
    expect(service.outbox.list(email)[0]?.attachments?.[0]?.text).toContain('STATUS:CANCELLED');
    await practice.give(id, requested);
    await until('the second confirmation', () => service.outbox.list(email).length === 3);
    expect(service.outbox.list(email)[0]?.subject).toContain('Confirmation');
  });

  it('of which the patient never heard ends in silence', async () => {
    const email = newEmail();
    service.faults.ses.push({ code: 'ThrottlingException' });
    const { id } = await appointment({ email });
    await practice.cancel(id);
    await service.sendDueNotices();
    expect(service.outbox.list(email)).toEqual([]);
  });
});
