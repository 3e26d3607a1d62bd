/** The section "Booking" of the contract: its bodies and its answers. */
import type * as z from 'zod/mini';
import * as answers from '../../../lambdas/contract/booking-answers.ts';
import * as requests from '../../../lambdas/contract/booking-requests.ts';
import { registerPractice, scheduleAppointment } from '../../../lambdas/contract/practice-requests.ts';
import { problem } from '../../../lambdas/contract/problem-answer.ts';
import { startSignUp } from '../../../lambdas/contract/requests.ts';

const at = '2026-11-26T12:00:00.000Z';
const slot = { startsAt: at, endsAt: '2026-11-26T12:20:00.000Z' };
const patient = { lastName: 'Martin', firstName: 'Camille' };
const form = {
  ...{ phone: '06 12 34 56 78', email: 'camille@exemple.fr', emailConfirmation: 'camille@exemple.fr' },
  ...{ password: 'Tournesol-bleu-47', acceptTerms: true },
};
const practice = { name: 'Cabinet du Parc', phone: '01 80 00 00 01', email: 'accueil@parc.example' };
const appointment = { recordId: 'fiche-1', practitioner: 'Dr Parc', startsAt: at };

describe('a body', () => {
  it.each<[string, z.ZodMiniType, unknown]>([
    ['a practitioner', requests.putPractitioner, { name: 'Dr Parc', specialty: 'Généraliste', isBookable: false }],
    ['slots', requests.publishSlots, { from: at, to: at, slots: [slot] }],
    ['slots with an offset', requests.publishSlots, { from: '2026-11-26T13:00:00+01:00', to: at, slots: [] }],
    ['nothing that is offered', requests.publishSlots, { from: at, to: at, slots: [] }],
    ['500 slots', requests.publishSlots, { from: at, to: at, slots: Array(500).fill(slot) }],
    ['a hold', requests.takeHold, {}],
    ['a hold after the phone', requests.takeHold, { signUpId: 'a1' }],
    ['another slot', requests.replaceHold, { hold: 'aB3' }],
    ['a booking', requests.bookAppointment, { hold: 'aB3', patient }],
    ['a move', requests.moveAppointment, { hold: 'aB3' }],
    ['a sign-up with a slot', startSignUp, { ...form, hold: 'aB3', patient: { ...patient, birthDate: '1984-02-29' } }],
    ['a sign-up before its slot', startSignUp, { ...form, patient }],
    ['a practice with a clock', registerPractice, { ...practice, timeZone: 'Indian/Reunion' }],
    ['an appointment with a practitioner', scheduleAppointment, { ...appointment, practitionerId: 'dr-parc' }],
  ])('of %s is taken', (_, schema, body) => {
    expect(schema.safeParse(body).success).toBe(true);
  });

  it.each<[string, z.ZodMiniType, object, string]>([
    ['501 slots', requests.publishSlots, { from: at, to: at, slots: Array(501).fill(slot) }, 'too_many_slots'],
    ['slots that are none', requests.publishSlots, { from: at, to: at, slots: [at] }, 'wrong_type'],
    ['no list', requests.publishSlots, { from: at, to: at, slots: {} }, 'wrong_type'],
    ['a local time', requests.publishSlots, { from: '2026-11-26T13:00:00', to: at, slots: [] }, 'invalid_instant'],
    ['a slot without an end', requests.publishSlots, { from: at, to: at, slots: [{ startsAt: at }] }, 'required'],
    ['no hold', requests.replaceHold, {}, 'required'],
    ['X08: a hold that is a number', requests.moveAppointment, { hold: 1 }, 'wrong_type'],
    ['a hold with other characters', requests.moveAppointment, { hold: 'a-b' }, 'invalid_hold'],
    ['a hold without end', requests.moveAppointment, { hold: 'a'.repeat(201) }, 'invalid_hold'],
    [
      'a day that no year has',
      startSignUp,
      { ...form, patient: { ...patient, birthDate: '1983-02-29' } },
      'invalid_birth_date',
    ],
    ['a name alone', startSignUp, { ...form, patient: { lastName: 'Martin' } }, 'required'],
    ['N1: a name of two lines', startSignUp, { ...form, patient: { ...patient, lastName: 'A\nB' } }, 'invalid_name'],
    ['an offset for a zone', registerPractice, { ...practice, timeZone: '+02:00' }, 'invalid_time_zone'],
    ['a zone of nowhere', registerPractice, { ...practice, timeZone: 'Europe/Nowhere' }, 'invalid_time_zone'],
  ])('with %s is refused', (_, schema, body, code) => {
    const read = schema.safeParse(body);
    expect(read.error?.issues.map(({ message }) => message)).toEqual([code]);
  });

  it('X11: knows no other field', () => {
    const bodies: [z.ZodMiniType, object][] = [
      [requests.takeHold, { expiresAt: at }],
      [requests.putPractitioner, { name: 'Dr Parc', offersUntil: 1 }],
      [requests.publishSlots, { from: at, to: at, slots: [{ ...slot, status: 'booked' }] }],
      [requests.moveAppointment, { hold: 'aB3', patient }],
      [startSignUp, { ...form, patient: { ...patient, accountId: 'a' } }],
    ];
    for (const [schema, body] of bodies)
      expect(schema.safeParse(body).error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys']);
  });
});

describe('an answer', () => {
  const free = { slotId: 'a', ...slot };
  const shown = { id: 'p', name: 'Cabinet du Parc', phone: '+33180000001', timeZone: 'Europe/Paris' };
  const held = { ...free, timeZone: 'Europe/Paris', practitioner: { id: 'dr', name: 'Dr Parc' }, practice: shown };
  it.each<[string, z.ZodMiniType, unknown]>([
    ['slots', answers.slotsAnswer, { timeZone: 'Europe/Paris', slots: [free] }],
    [
      'a practitioner',
      answers.practitionerAnswer,
      { practitioner: { practitionerId: 'dr', name: 'Dr', isBookable: true } },
    ],
    [
      'a publication',
      answers.publishedAnswer,
      { offered: 1, kept: [{ startsAt: at, status: 'booked' }], withdrawn: 0 },
    ],
    ['practices', answers.practicesAnswer, { practices: [shown], next: 'p' }],
    [
      'a practice',
      answers.publicPracticeAnswer,
      { practice: { ...shown, formattedPhone: '+33 1 80 00 00 01' }, practitioners: [{ id: 'dr', name: 'Dr Parc' }] },
    ],
    ['a hold that is taken', answers.holdTakenAnswer, { hold: 'aB3', slot: held, expiresAt: at }],
    ['a hold that lapsed', answers.holdAnswer, { status: 'lapsed', slot: held, isFree: false, alternatives: [free] }],
    [
      'the appointments of a practice',
      answers.practiceAppointmentsAnswer,
      { timeZone: 'Europe/Paris', appointments: [{ appointmentId: 'a', ...appointment, status: 'given', patient }] },
    ],
    [
      'an appointment of an account',
      answers.bookedAnswer,
      {
        appointment: {
          ...{ id: 'a', status: 'booked', ...slot, timeZone: 'Europe/Paris', practitioner: 'Dr Parc' },
          ...{ practice: shown, changeableUntil: at },
        },
      },
    ],
    [
      'a slot that is gone',
      problem,
      {
        ...{
          type: 'urn:sign-up:problem:slot_gone',
          title: 'a',
          status: 409,
          detail: 'b',
          code: 'slot_gone',
          instance: 'c',
        },
        ...{ alternatives: [free], timeZone: 'Europe/Paris' },
      },
    ],
  ])('with %s', (_, schema, answer) => {
    expect(schema.parse(answer)).toEqual(answer);
  });
});
