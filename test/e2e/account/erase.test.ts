/** J2: a person erases their account. What hangs on it ends at once, and nothing that leads to them stays. */
import { outcomeOf } from '../../support/answers.ts';
import { releaseClock, stopClock } from '../../support/fake-clock.ts';
import { Patient } from '../../support/patient.ts';
import { BookablePractice } from '../../support/people/bookable.ts';
import { BookingMember } from '../../support/people/booking-member.ts';
import type { BrowserClient } from '../../support/people/browser-client.ts';
import { Member } from '../../support/people/member.ts';
import { busyPractice, InvitedPatient, Practice, serviceTable } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';
import { itemsUnder } from '../../support/table.ts';
import { until } from '../../support/until.ts';

let service: Service;

beforeAll(async () => {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
});
afterAll(async () => {
  await service.stop();
  releaseClock();
});

const stepUp = (browser: BrowserClient, { password }: Member) => browser.call('POST', '/api/me/step-up', { password });
const erase = (browser: BrowserClient) => browser.call('DELETE', '/api/me');

async function erased<M extends Member>(member: M): Promise<M> {
  await stepUp(member.browser, member);
  expect(outcomeOf(await erase(member.browser))).toBe('204');
  return member;
}

const look = (browser: BrowserClient) => browser.call('GET', '/api/me').then(outcomeOf);

/** Every item that names the account, or its phone or e-mail, as the table has them. */
async function traces(member: Member): Promise<string[]> {
  const items = await itemsOfService();
  return items
    .filter(item => [member.phone, member.email].some(contact => JSON.stringify(item).includes(contact)))
    .map(({ pk, sk }) => `${pk}/${sk}`);
}

describe('an erased account', () => {
  it('needs a fresh proof first', async () => {
    const { browser } = await new Member(service).join();
    expect(outcomeOf(await erase(browser))).toBe('403 step_up_required');
    expect(await look(browser)).toBe('200');
  });

  it('X38: reads 401 on every device at once, and its cookies are taken away', async () => {
    const member = await new Member(service).join();
    const elsewhere = await member.signInAnew();
    await erased(member);
    expect([await look(member.browser), await look(elsewhere)]).toEqual(['401 not_signed_in', '401 not_signed_in']);
    expect(member.browser.cookies.get('__Host-session')).toBeUndefined();
  });

  it('signs nobody in any more, with the answer of an unknown identifier', async () => {
    const member = await erased(await new Member(service).join());
    for (const identifier of [member.phone, member.email])
      expect(outcomeOf(await member.signIn(member.newBrowser(), { identifier }))).toBe('401 wrong_credentials');
  });

  it('is told by e-mail and text, although it is gone', async () => {
    const member = await erased(await new Member(service).join());
    const isErased = ({ text }: { text: string }) => text.includes('effacé');
    await until('the e-mail', () => member.mails().some(isErased));
    await until('the text', () => member.texts().some(isErased));
  });

  it('leaves its evidence of consent, and no contact anywhere', async () => {
    const member = await new Member(service).join();
    await erased(member);
    await until('the messages', async () => (await traces(member)).length === 0);
    const evidence = await itemsOfService('EVIDENCE#');
    const latest = evidence.find(item => item.erasedAt === Date.now() && JSON.stringify(item).includes('terms'));
    expect(latest).toMatchObject({
      consents: [
        { document: 'privacy-notice', version: '2026-11-01', language: 'fr', door: 'direct' },
        { document: 'terms', version: '2026-11-01', language: 'fr', door: 'direct' },
      ],
      ttl: Math.ceil(Date.now() / 1000) + 5 * 365.25 * 24 * 3600,
    });
  });

  it('frees phone and e-mail for a new sign-up', async () => {
    const member = await erased(await new Member(service).join());
    const again = new Patient(service, { phone: member.phone, email: member.email });
    const before = member.texts().length;
    await again.start();
    await again.answer(await member.nextCode(before));
    await again.until('awaiting_consent');
    await again.consent();
    expect((await again.until('completed')).status).toBe('completed');
  });

  it('leaves the record with the practice, and is no longer linked to it', async () => {
    const practice = await new Practice(service).register();
    const patient = await new InvitedPatient(practice).receive();
    await patient.startFromLink();
    expect((await patient.finish()).status).toBe('completed');
    const member = new Member(service, {}, patient);
    await member.openSession();
    await erased(member);
    const [record] = (await itemsUnder(serviceTable(), `PRACTICE#${practice.id}`)).filter(
      ({ sk }) => sk === `RECORD#${patient.recordId}`,
    );
    expect(record).toMatchObject({ lastName: 'Martin' });
    expect(record).not.toHaveProperty('accountId');
  });
});

describe('a booked appointment', () => {
  it('is cancelled, its slot is free again, and its practice is told', async () => {
    const practice = new BookablePractice(service);
    const [slot = { slotId: '' }] = await practice.offer(1);
    const member = await new BookingMember(service).joinWith(slot);
    await erased(member);
    expect([await practice.appointments(), (await practice.freeSlots()).map(({ slotId }) => slotId)]).toEqual([
      [],
      [slot.slotId],
    ]);
    const lines = await itemsUnder(serviceTable(), `PRACTICE#${practice.id}`);
    expect(lines.filter(({ untold }) => untold === 'cancelled')).toHaveLength(1);
  });
});

describe('a race', () => {
  it('of two erasures ends the account once, and tells its owner once', async () => {
    const member = await new Member(service).join();
    await stepUp(member.browser, member);
    const outcomes = await Promise.all(
      [erase(member.browser), erase(member.browser)].map(async each => outcomeOf(await each)),
    );
    expect(outcomes.toSorted()[0]).toBe('204');
    expect(['204', '401 not_signed_in']).toContain(outcomes.toSorted()[1]);
    const isErased = ({ text }: { text: string }) => text.includes('est effacé');
    await until('the e-mail', () => member.mails().some(isErased));
    expect(member.mails().filter(isErased)).toHaveLength(1);
  });

  it('L4: with a booking leaves no appointment, and the slot free', async () => {
    const practice = new BookablePractice(service);
    const [first = { slotId: '' }, second = { slotId: '' }] = await practice.offer(2);
    const member = await new BookingMember(service).joinWith(first);
    await stepUp(member.browser, member);
    await member.booker.take(second);
    const book = () => member.browser.call('POST', '/api/me/appointments', { hold: member.booker.token });
    const [booked, ended] = await Promise.all([book(), erase(member.browser)]);
    expect(outcomeOf(ended)).toBe('204');
    expect([201, 401]).toContain(booked.status);
    await member.booker.askHold('DELETE');
    expect(await practice.appointments()).toEqual([]);
    expect(await practice.freeSlots()).toHaveLength(2);
  });

  it('X20: with ten sign-ins leaves no session', async () => {
    const member = await new Member(service).join();
    await stepUp(member.browser, member);
    const browsers = Array.from({ length: 10 }, () => {
      const browser = member.newBrowser(member.patient.from);
      browser.cookies.set('__Host-device', member.browser.cookies.get('__Host-device') ?? '');
      return browser;
    });
    await Promise.all([...browsers.map(browser => member.signIn(browser)), erase(member.browser)]);
    for (const browser of [...browsers, member.browser]) expect(await look(browser)).toBe('401 not_signed_in');
  });
});
