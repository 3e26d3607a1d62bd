/** Which messages about an appointment are due, and when to look again. */
import { dueNotices, nextNotice, occasion, reminderTime } from '../../../core/practice/notices.ts';
import type { NoticeKind } from '../../../core/practice/practice.ts';
import { day, hour, noon, second } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeAppointment } from '../../support/practice-records.ts';

describe('the time of the reminder', () => {
  const configuration = makeConfiguration();
  it.each([
    ['three days ahead: a day before', 3 * day, 2 * day],
    ['a second more than a day ahead', day + second, second],
    ['exactly a day ahead: the confirmation is enough', day, undefined],
    ['an hour ahead', hour, undefined],
  ])('%s', (_, startsIn, expected) => {
    const at = reminderTime(noon + startsIn, configuration, noon);
    expect(at).toBe(expected === undefined ? undefined : noon + expected);
  });

  it('is what the configuration says', () => {
    const early = makeConfiguration({ reminder: { leadSeconds: 48 * 3600 } });
    expect(reminderTime(noon + 3 * day, early, noon)).toBe(noon + day);
  });
});

describe('what is due', () => {
  const remindAt = noon - 1;
  it.each<[string, Parameters<typeof makeAppointment>[0], NoticeKind[]]>([
    ['nothing', {}, []],
    ['the confirmation', { pending: ['confirmation'] }, ['confirmation']],
    ['a reminder whose time has come', { remindAt: noon }, ['reminder']],
    ['no reminder whose time comes', { remindAt: noon + 1 }, []],
    ['both, after an outage', { pending: ['confirmation'], remindAt }, ['confirmation', 'reminder']],
    ['one reminder, though it was asked for as well', { pending: ['reminder'], remindAt }, ['reminder']],
    ['of a cancelled one that alone', { status: 'cancelled', pending: ['cancelled'], remindAt }, ['cancelled']],
    ['of a cancelled one no confirmation', { status: 'cancelled', pending: ['confirmation'], remindAt }, []],
    ['nothing of what is over', { startsAt: noon, pending: ['confirmation', 'reminder'], remindAt }, []],
  ])('%s', (_, overrides, expected) => {
    expect(dueNotices(makeAppointment(overrides), noon)).toEqual(expected);
  });
});

describe('when to look again', () => {
  it('is the reminder’s time, while it is to come and the appointment given', () => {
    expect(nextNotice(makeAppointment({ remindAt: noon + 1 }), noon)).toBe(noon + 1);
    expect(nextNotice(makeAppointment({ remindAt: noon }), noon)).toBeUndefined();
    expect(nextNotice(makeAppointment({ remindAt: noon + 1, status: 'cancelled' }), noon)).toBeUndefined();
    expect(nextNotice(makeAppointment(), noon)).toBeUndefined();
  });
});

describe('I1: the occasion of a message', () => {
  const of = (kind: NoticeKind, overrides: Parameters<typeof makeAppointment>[0] = {}) =>
    occasion(kind, makeAppointment(overrides));

  it('is the same at a repeated run, and another for another kind or another change', () => {
    expect(of('moved')).toBe(of('moved'));
    expect(new Set([of('moved'), of('changed'), of('moved', { sequence: 1 }), of('moved', { id: 'b' })]).size).toBe(4);
  });

  it('of a reminder that was asked for is not that of the one that goes out by itself', () => {
    const asked = (reminderAskedAt: number) => of('reminder', { pending: ['reminder'], reminderAskedAt });
    expect(new Set([of('reminder'), asked(noon), asked(noon + 1)]).size).toBe(3);
    expect(of('reminder', { reminderAskedAt: noon })).toBe(of('reminder'));
  });
});
