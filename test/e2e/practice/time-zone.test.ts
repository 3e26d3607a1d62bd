/** The times that patients read are those of their practice's clock, wherever it hangs (F25, N3). */

import { outcomeOf } from '../../support/answers.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { busyPractice, openLink, Practice, tokenTo } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  practice = await new Practice(service).register();
});
afterAll(() => service.stop());

let patients = 0;

/** The patient's messages about an appointment at this time: e-mail and SMS. */
async function told(at: Practice, startsAt: string) {
  const [phone, email] = [newPhone(), newEmail()];
  const id = String(++patients);
  await at.note(`fiche-${id}`, { phone, email });
  const answer = await at.give(`rendez-vous-${id}`, { recordId: `fiche-${id}`, startsAt });
  expect(outcomeOf(answer)).toBe('200');
  const texts = [email, phone].map(to => service.outbox.list(to)[0]?.text ?? '');
  return { answer, texts, email };
}

describe('the zone of a practice', () => {
  it('is that of its territory, unless it names another', async () => {
    const phone = '+262 262 90 00 01';
    const zoneOf = async (fields: Record<string, unknown>) => {
      const island = new Practice(service);
      return (await island.registered(fields)).json;
    };
    expect(await zoneOf({ phone })).toMatchObject({ practice: { timeZone: 'Indian/Reunion' } });
    expect(await zoneOf({ phone, timeZone: 'Indian/Mayotte' })).toMatchObject({
      practice: { timeZone: 'Indian/Mayotte' },
    });
    expect(await zoneOf({})).toMatchObject({ practice: { timeZone: 'Europe/Paris' } });
  });

  it('is named in every message where it is not the service’s', async () => {
    const island = await new Practice(service).register({ timeZone: 'Indian/Reunion' });
    const { answer, texts, email } = await told(island, '2031-03-04T09:30:00Z');
    expect(answer.json).toMatchObject({ appointment: { timeZone: 'Indian/Reunion' } });
    for (const text of texts) expect(text).toMatch(/13[:h]30 \(heure de La R[ée]union\)/);
    const opened = await openLink(service, tokenTo(service, email));
    expect(opened.json).toMatchObject({ appointment: { timeZone: 'Indian/Reunion' } });
  });

  it.each([
    ['Pacific/Noumea', '20:30'],
    ['Pacific/Marquesas', '00:00'],
    ['Asia/Kolkata', '15:00'],
    ['Australia/Adelaide', '20:00'],
    ['America/St_Johns', '06:00'],
  ])('is %s: both messages and the calendar tell %s, and the name of the zone', async (timeZone, clock) => {
    const away = await new Practice(service).register({ timeZone });
    const { texts, email } = await told(away, '2031-03-04T09:30:00Z');
    for (const text of texts) expect(text).toMatch(new RegExp(`${clock} \\(heure [^)]+\\)`));
    const [file] = service.outbox.list(email)[0]?.attachments ?? [];
    const unfolded = file?.text.replace(/\r\n[ \t]/g, '');
    expect(unfolded).toContain('DTSTART:20310304T093000Z');
    expect(unfolded).toMatch(new RegExp(`DESCRIPTION:[^\r]*${clock} \\(heure`));
  });

  it('is not named where it is', async () => {
    const { texts } = await told(practice, '2031-03-04T09:30:00Z');
    for (const text of texts) expect(text).not.toContain('(heure');
  });
});

describe('F25: in the night in which summer time ends', () => {
  it.each([
    ['the first', '2031-10-26T00:30:00Z', /d'[eé]t[eé]|d’été/],
    ['the second', '2031-10-26T01:30:00Z', /normale/],
  ])('a message says that %s half past two is meant', async (_, startsAt, word) => {
    const { texts } = await told(practice, startsAt);
    for (const text of texts) {
      expect(text).toContain('02:30 (heure');
      expect(text).toMatch(word);
    }
  });
});
