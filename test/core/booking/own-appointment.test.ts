/** Patients cancel and move their appointments as long as they may, and read them in order. */
import fc from 'fast-check';
import { type AppointmentEntry, appointmentOrder } from '../../../core/booking/appointment-order.ts';
import { cancellationByPatient, changeableUntil, changeRefusal } from '../../../core/booking/own-appointment.ts';
import { cancellation } from '../../../core/practice/scheduling.ts';
import { day, hour, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { makeAppointment } from '../../support/practice-records.ts';

const limits = makeConfiguration();
const booked = makeAppointment({ status: 'booked', startsAt: noon + day });

it('a booked one may be changed until four hours before it', () => {
  expect(changeableUntil(booked, limits)).toBe(noon + 20 * hour);
  expect(changeRefusal(booked, limits, noon + 20 * hour - 1)).toBeUndefined();
  expect(changeRefusal(booked, limits, noon + 20 * hour)).toBe('too_late');
});

it.each(['given', 'cancelled'] as const)('one that is %s is not the patient’s to change', status => {
  expect(changeRefusal({ ...booked, status }, limits, noon)).toBe('given_by_practice');
});

it('the practice that cancels what a patient moved is the one that changed it', () => {
  const byPatient = cancellationByPatient(booked, noon);
  expect(byPatient).toMatchObject({ status: 'cancelled', changedBy: 'patient', pending: ['cancelled'] });
  expect(cancellation({ ...booked, changedBy: 'patient' }, noon)).not.toHaveProperty('changedBy');
});

const entry = fc.record({
  practiceId: fc.constantFrom('a', 'b'),
  appointmentId: fc.constantFrom('r1', 'r2'),
  startsAt: fc.integer({ min: noon - 3, max: noon + 3 }),
});

it('what is to come is read in order, and then what is past, the latest first', () => {
  fc.assert(
    fc.property(fc.array(entry), entries => {
      const read = entries.toSorted(appointmentOrder(noon)).map(({ startsAt }) => startsAt);
      const toCome = read.filter(at => at > noon);
      const past = read.filter(at => at <= noon);
      expect(read).toEqual([...toCome, ...past]);
      expect(toCome).toEqual(toCome.toSorted((a, b) => a - b));
      expect(past).toEqual(past.toSorted((a, b) => b - a));
    }),
  );
});

it('no two of them stand in one place, so that a page goes on after each', () => {
  const order = appointmentOrder(noon);
  fc.assert(
    fc.property(entry, entry, (a: AppointmentEntry, b: AppointmentEntry) => {
      const isSame = JSON.stringify(a) === JSON.stringify(b);
      expect(order(a, b) === 0).toBe(isSame);
      expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) || 0);
    }),
  );
});
