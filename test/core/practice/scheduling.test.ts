/** An appointment after a request of its practice. */
import type { Appointment, NoticeKind } from '../../../core/practice/practice.ts';
import {
  cancellation,
  isAnothers,
  type RequestedAppointment,
  schedule,
  timeFault,
  withReminder,
} from '../../../core/practice/scheduling.ts';
import { day, hour, minute, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeAppointment } from '../../support/practice-records.ts';

const configuration = makeConfiguration();
const name = { practiceId: 'cabinet-1', id: 'rendez-vous-1' };
const asKnown: RequestedAppointment = { recordId: 'fiche-1', practitioner: 'Dr Parc', startsAt: noon + 3 * day };
const request = (change: Partial<RequestedAppointment>, known: Appointment | undefined) =>
  schedule({ ...asKnown, ...change }, name, known, configuration, noon);

describe('times', () => {
  it.each<[string, { startsAt: number; endsAt?: number }, ReturnType<typeof timeFault>]>([
    ['without an end', { startsAt: noon + hour }, undefined],
    ['of a day', { startsAt: noon, endsAt: noon + day }, undefined],
    ['of more than a day', { startsAt: noon, endsAt: noon + day + 1 }, { field: 'endsAt', code: 'lasts_too_long' }],
    ['that end as they start', { startsAt: noon, endsAt: noon }, { field: 'endsAt', code: 'ends_before_start' }],
    ['that end before', { startsAt: noon, endsAt: noon - 1 }, { field: 'endsAt', code: 'ends_before_start' }],
    ['in ten years', { startsAt: noon + 3650 * day }, undefined],
    ['later', { startsAt: noon + 3650 * day + 1 }, { field: 'startsAt', code: 'invalid_instant' }],
    ['in the past, which a repeated request may name', { startsAt: noon - day }, undefined],
  ])('%s', (_, times, fault) => {
    expect(timeFault(times, noon)).toEqual(fault);
  });
});

describe('an appointment that is given', () => {
  it('for the first time is confirmed, and reminded of later', () => {
    expect(request({ endsAt: asKnown.startsAt + hour }, undefined)).toEqual({
      ...name,
      ...asKnown,
      endsAt: asKnown.startsAt + hour,
      status: 'given',
      sequence: 0,
      pending: ['confirmation'],
      remindAt: noon + 2 * day,
      // Three years after its end.
      keptUntil: asKnown.startsAt + hour + 3 * 365.25 * day,
      linkGeneration: 0,
      failedNameChecks: 0,
      mismatches: 0,
    });
  });

  it('so late that the confirmation is enough is not reminded of', () => {
    expect(request({ startsAt: noon + day }, undefined)).not.toHaveProperty('remindAt');
  });

  it('as it was before stays as it is', () => {
    const known = makeAppointment();
    expect(request({}, known)).toBe(known);
  });

  it('again once cancelled is confirmed anew, with new links', () => {
    const known = makeAppointment({ status: 'cancelled', sequence: 4, mismatches: 3, failedNameChecks: 5 });
    const expected = { status: 'given', sequence: 5, pending: ['confirmation'], linkGeneration: 1 };
    expect(request({}, known)).toMatchObject({ ...expected, mismatches: 0, failedNameChecks: 0 });
  });

  it('to another record is confirmed anew, with new links, and no account stands in their way', () => {
    const known = makeAppointment({ linkUsedAt: noon - day });
    const given = request({ recordId: 'fiche-2' }, known);
    expect(given).toMatchObject({ recordId: 'fiche-2', pending: ['confirmation'], linkGeneration: 1 });
    expect(given).not.toHaveProperty('linkUsedAt');
  });

  it('to the same record stays linked to the account that it opened', () => {
    expect(request({ practitioner: 'Dr Lune' }, makeAppointment({ linkUsedAt: noon - day }))).toMatchObject({
      linkUsedAt: noon - day,
    });
  });
});

describe('what the patient is told of a change', () => {
  const later = { startsAt: noon + 4 * day };
  const otherwise = { practitioner: 'Dr Lune' };
  it.each<[string, NoticeKind[], Partial<RequestedAppointment>, NoticeKind[], number]>([
    ['another time: that it moved, with new links', [], later, ['moved'], 1],
    ['another practitioner: that it changed', [], otherwise, ['changed'], 0],
    ['another end: nothing', [], { endsAt: asKnown.startsAt + hour }, [], 0],
    ['another time, before anything was said: the confirmation', ['confirmation'], later, ['confirmation'], 1],
    ['another practitioner, before it was told that it moved', ['moved'], otherwise, ['moved'], 0],
    ['another end, with a reminder to send', ['reminder'], { endsAt: asKnown.startsAt + hour }, ['reminder'], 0],
  ])('%s', (_, pending, change, told, linkGeneration) => {
    const changed = request(change, makeAppointment({ pending }));
    expect(changed).toMatchObject({ pending: told, sequence: 1, linkGeneration });
  });
});

it('is another patient’s while it is given to another record', () => {
  expect(isAnothers(makeAppointment({ recordId: 'fiche-2' }), asKnown)).toBe(true);
  expect(isAnothers(makeAppointment({ recordId: 'fiche-2', status: 'cancelled' }), asKnown)).toBe(false);
  expect(isAnothers(makeAppointment(), asKnown)).toBe(false);
  expect(isAnothers(undefined, asKnown)).toBe(false);
});

describe('a cancellation', () => {
  it('is told to a patient who heard of the appointment, and ends its reminder', () => {
    const cancelled = cancellation(makeAppointment({ pending: ['moved'], remindAt: noon + day, sequence: 2 }), noon);
    expect(cancelled).toMatchObject({ status: 'cancelled', sequence: 3, pending: ['cancelled'] });
    expect(cancelled).not.toHaveProperty('remindAt');
  });

  it.each([
    ['never heard of it', { pending: ['confirmation'] as const }],
    ['had it behind them', { startsAt: noon }],
  ])('is not told to a patient who %s', (_, known) => {
    expect(cancellation(makeAppointment(known), noon)).toMatchObject({ status: 'cancelled', pending: [] });
  });
});

describe('a reminder that the practice asks for', () => {
  const ask = (known: Partial<Appointment>) => withReminder(makeAppointment(known), configuration, noon);

  it('is noted with its time, once, beside what else there is to say', () => {
    const { appointment, isRepeated } = ask({ pending: ['moved', 'reminder'] });
    expect(isRepeated).toBe(false);
    expect(appointment).toMatchObject({ pending: ['moved', 'reminder'], reminderAskedAt: noon, linkGeneration: 0 });
  });

  it.each([
    [minute - 1, true],
    [minute, false],
  ])('%i ms after the one before is a repetition: %s', (since, expected) => {
    const { appointment, isRepeated } = ask({ reminderAskedAt: noon - since });
    expect(isRepeated).toBe(expected);
    expect(appointment.reminderAskedAt).toBe(expected ? noon - since : noon);
  });

  it('brings links with tries of their own once the tries are over', () => {
    const spent = { failedNameChecks: 5, mismatches: 1, linkGeneration: 2 };
    expect(ask(spent).appointment).toMatchObject({ failedNameChecks: 0, mismatches: 0, linkGeneration: 3 });
    expect(ask({ ...spent, reminderAskedAt: noon - 1 }).appointment).toMatchObject(spent);
  });
});
