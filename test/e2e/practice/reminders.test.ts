/** Reminders: by themselves a day before, when the practice asks, and never of a past appointment. */

import { outcomeOf } from '../../support/answers.ts';
import { day, hour, minute, second } from '../../support/clock.ts';
import { passTime } from '../../support/fake-clock.ts';
import { newEmail, newPhone } from '../../support/patient.ts';
import { closePractice, openPractice } from '../../support/people/at-practice.ts';
import { openLink, type Practice, tokenTo } from '../../support/practice.ts';
import type { Service } from '../../support/service.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  practice = await openPractice();
  service = practice.service;
});
afterAll(() => closePractice(practice));

const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
let given = 0;

/** A patient's appointment in so many milliseconds, and the subjects of the e-mails about it since. */
async function appointmentIn(milliseconds: number) {
  const email = newEmail();
  const id = `rendez-vous-${++given}`;
  await practice.note(`fiche-${given}`, { email });
  const requested = { recordId: `fiche-${given}`, startsAt: fromNow(milliseconds) };
  const answer = await practice.give(id, requested);
  const subjects = () => {
    const mails = service.outbox.list(email).reverse();
    return mails.map(({ subject = '' }) => /Confirmation|Rappel|déplacé|annulé/.exec(subject)?.[0]);
  };
  return { id, requested, email, answer, subjects };
}

/** The results of a minute's run. */
async function lookIn(milliseconds: number): Promise<void> {
  passTime(milliseconds);
  await service.sendDueNotices();
}

describe('a reminder', () => {
  it('goes out 24 hours before, once, with a link that opens', async () => {
    const { email, subjects } = await appointmentIn(3 * day);
    await lookIn(2 * day - second);
    expect(subjects()).toEqual(['Confirmation']);
    await lookIn(second);
    await Promise.all([service.sendDueNotices(), service.sendDueNotices()]);
    await lookIn(hour);
    expect(subjects()).toEqual(['Confirmation', 'Rappel']);
    expect(outcomeOf(await openLink(service, tokenTo(service, email)))).toBe('200');
  });

  it('does not follow a confirmation that was given within these 24 hours', async () => {
    const { answer, subjects } = await appointmentIn(day - second);
    expect((answer.json as { appointment: object }).appointment).not.toHaveProperty('remindAt');
    await lookIn(2 * hour);
    await lookIn(day);
    expect(subjects()).toEqual(['Confirmation']);
  });

  it('moves with its appointment, there and back', async () => {
    const { id, requested, subjects } = await appointmentIn(3 * day);
    await practice.give(id, { ...requested, startsAt: fromNow(6 * day) });
    await lookIn(2 * day);
    expect(subjects()).toEqual(['Confirmation', 'déplacé']);
    await lookIn(3 * day);
    expect(subjects()).toEqual(['Confirmation', 'déplacé', 'Rappel']);
    await practice.give(id, { ...requested, startsAt: fromNow(4 * day) });
    await lookIn(3 * day);
    expect(subjects()).toEqual(['Confirmation', 'déplacé', 'Rappel', 'déplacé', 'Rappel']);
  });

  it('of a cancelled appointment does not go out', async () => {
    const { id, subjects } = await appointmentIn(3 * day);
    await practice.cancel(id);
    await lookIn(2 * day);
    expect(outcomeOf(await practice.remind(id))).toBe('404 unknown_appointment');
    expect(subjects()).toEqual(['Confirmation', 'annulé']);
  });

  it('that was due while nothing ran goes out late, and not at all once the appointment is over', async () => {
    const [late, over] = [await appointmentIn(3 * day), await appointmentIn(2 * day)];
    await lookIn(2 * day + hour);
    expect([late.subjects(), over.subjects()]).toEqual([['Confirmation', 'Rappel'], ['Confirmation']]);
    expect(outcomeOf(await practice.remind(over.id))).toBe('422 past_appointment');
    // Nor is it looked at for ever.
    expect(await service.sendDueNotices()).toMatchObject({ looked: 0 });
  });

  it('F12: that the provider would not take is tried again by the next run', async () => {
    const { subjects } = await appointmentIn(3 * day);
    service.faults.ses.push({ status: 503, code: 'ServiceUnavailable' });
    await lookIn(2 * day);
    expect(subjects()).toEqual(['Confirmation']);
    await lookIn(minute);
    expect(subjects()).toEqual(['Confirmation', 'Rappel']);
  });
});

describe('a reminder that the practice asks for', () => {
  it('goes out at once; repeated within a minute it is one, later another, and the one of the day before still comes', async () => {
    const { id, subjects } = await appointmentIn(9 * day);
    // Also where the clock's minute ends between two requests.
    passTime(minute - (Date.now() % minute) - second / 2);
    const ask = () => Promise.all(Array.from({ length: 10 }, () => practice.remind(id)));
    const first = await ask();
    passTime(second);
    const asked = [...first, ...(await ask())];
    expect(new Set(asked.map(outcomeOf))).toEqual(new Set(['202']));
    expect(subjects()).toEqual(['Confirmation', 'Rappel']);
    passTime(minute);
    await practice.remind(id);
    expect(subjects()).toEqual(['Confirmation', 'Rappel', 'Rappel']);
    await lookIn(8 * day);
    expect(subjects()).toEqual(['Confirmation', 'Rappel', 'Rappel', 'Rappel']);
  });

  it('is left to the next minute when the message before it took all the time that a call has', async () => {
    service.faults.ses.push({ code: 'Throttling' });
    const { id, subjects } = await appointmentIn(9 * day);
    expect(subjects()).toEqual([]);
    service.faults.ses.push({
      when: () => {
        passTime(11 * second);
        return false;
      },
    });
    await practice.remind(id);
    service.faults.ses.splice(0);
    expect(subjects()).toEqual(['Confirmation']);
    await service.sendDueNotices();
    expect(subjects()).toEqual(['Confirmation', 'Rappel']);
  });

  it('reaches the details that are noted now, not those of the confirmation', async () => {
    const { id, requested, subjects } = await appointmentIn(3 * day);
    const phone = newPhone();
    await practice.note(requested.recordId, { phone });
    await practice.remind(id);
    expect(subjects()).toEqual(['Confirmation']);
    expect(service.outbox.list(phone)).toHaveLength(1);
  });
});
