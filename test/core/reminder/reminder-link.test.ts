/** The opening of a link and its name check: each of its ends, by itself (A4, D1). */
import type { Appointment } from '../../../core/practice/practice.ts';
import { asksForName, isUsable, linkContext, mayBeMatched } from '../../../core/reminder/reminder-link.ts';
import type { Status } from '../../../core/sign-up/sign-up.ts';
import { day, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeAppointment, makePractice } from '../../support/practice-records.ts';
import { makeReminderContext } from '../../support/sign-up.ts';

const configuration = makeConfiguration();
const token = {
  practiceId: 'cabinet-1',
  appointmentId: 'rendez-vous-1',
  recordId: 'fiche-1',
  linkGeneration: 0,
  sentTo: [],
  expiresAt: noon + 4 * day,
};
const opens = (overrides: Partial<Appointment>, now = noon) =>
  isUsable(token, makeAppointment(overrides), configuration, now);

describe('a link', () => {
  it('opens until the moment that it expires', () => {
    expect([opens({}), opens({}, token.expiresAt - 1), opens({}, token.expiresAt)]).toEqual([true, true, false]);
  });

  it.each<[string, Partial<Appointment>, boolean]>([
    ['is cancelled', { status: 'cancelled' }, false],
    ['belongs to another record', { recordId: 'fiche-2' }, false],
    ['was given or moved anew', { linkGeneration: 1 }, false],
    ['opened an account', { linkUsedAt: noon }, false],
    ['had four wrong names', { failedNameChecks: 4 }, true],
    ['had five wrong names', { failedNameChecks: 5 }, false],
    ['had two mismatches', { mismatches: 2 }, true],
    ['had three mismatches', { mismatches: 3 }, false],
  ])('D1: whose appointment %s', (_, overrides, expected) => {
    expect(opens(overrides)).toBe(expected);
  });

  it('D1: of an appointment that is gone does not open', () => {
    expect(isUsable(token, undefined, configuration, noon)).toBe(false);
  });
});

it.each([
  ['always', 0, true],
  ['always', 2, true],
  ['never', 0, false],
  ['never', 9, false],
  ['when_shared', 0, false],
  ['when_shared', 1, false],
  ['when_shared', 2, true],
] as const)('A4: policy %s, %i records at the address: asks %s', (policy, recordsSharingContact, expected) => {
  expect(asksForName(policy, recordsSharingContact)).toBe(expected);
});

it('tells a sign-up what it is about, and nothing of the record', () => {
  expect(linkContext(token, makeAppointment(), makePractice())).toEqual(makeReminderContext());
});

describe('a sign-up that came by a link', () => {
  const may = (known: Partial<Appointment>, reminder: object = {}, status: Status = 'matching') =>
    mayBeMatched({ ...makeReminderContext(), ...reminder }, status, makeAppointment(known));

  it.each<[string, Partial<Appointment>, boolean]>([
    ['is as it was', {}, true],
    ['is cancelled', { status: 'cancelled' }, false],
    ['opened an account', { linkUsedAt: noon }, false],
    ['belongs to another record', { recordId: 'fiche-2' }, false],
    ['was given or moved anew', { linkGeneration: 1 }, false],
  ])('D1: whose appointment %s is compared: %s', (_, known, expected) => {
    expect(may(known)).toBe(expected);
  });

  it('goes on with a link of before once the practice corrected its record, or once it had matched', () => {
    expect(may({ linkGeneration: 1 }, { correction: 'corrected' }, 'awaiting_correction')).toBe(true);
    expect(may({ linkGeneration: 1 }, { correction: 'retyped' }, 'awaiting_correction')).toBe(false);
    expect(may({ linkGeneration: 1 }, {}, 'awaiting_code')).toBe(true);
  });

  it('D1: is not compared once the appointment is gone', () => {
    expect(mayBeMatched(makeReminderContext(), 'matching', undefined)).toBe(false);
  });
});
