/** Booking while signed in: ids that a repeated request makes again, and whom it is for. */
import { bookedFor, isRecordOf, planOwnBooking } from '../../../core/booking/own-booking.ts';
import { makeHold } from '../../support/booking.ts';
import { makeRecord } from '../../support/practice-records.ts';

const hold = makeHold();
const record = makeRecord();
const camille = { lastName: 'Martin', firstName: 'Camille' };

it('the same account with the same hold plans the same, and no other does', () => {
  expect(planOwnBooking(hold, 'a')).toEqual(planOwnBooking(hold, 'a'));
  const other = planOwnBooking(hold, 'b');
  const { appointmentId, recordId } = planOwnBooking(hold, 'a');
  expect(new Set([appointmentId, recordId, other.appointmentId, other.recordId]).size).toBe(4);
  expect(appointmentId).toMatch(/^[\w-]{32}$/);
  expect(planOwnBooking(hold, 'a', 'fiche-1').recordId).toBe('fiche-1');
});

it.each([
  ['as it is', camille, true],
  ['in capitals, without its accents and blanks', { lastName: 'MAR TIN', firstName: 'Camille ' }, true],
  ['with a date of birth that the record lacks', { ...camille, birthDate: '1984-02-29' }, true],
  ['of another first name', { ...camille, firstName: 'Lou' }, false],
  ['of another last name', { ...camille, lastName: 'Martinez' }, false],
])('a name %s', (_, patient, isSame) => {
  expect(isRecordOf(record, patient)).toBe(isSame);
});

it('two dates of birth are two people', () => {
  expect(isRecordOf({ ...record, birthDate: '1984-02-29' }, { ...camille, birthDate: '1984-02-28' })).toBe(false);
});

it.each([
  ['its one record, without a name', [record], undefined, { record }],
  ['the record of that name', [{ ...record, id: 'x', firstName: 'Lou' }, record], camille, { record }],
  [
    'a new record for a name that none has',
    [record],
    { ...camille, firstName: 'Lou' },
    { newPatient: { ...camille, firstName: 'Lou' } },
  ],
  ['nobody yet, without a record and a name', [], undefined, { fault: 'required' }],
  ['nobody yet, with two records and no name', [record, { ...record, id: 'x' }], undefined, { fault: 'required' }],
  [
    'no record more than there may be',
    [record, record],
    { ...camille, firstName: 'Lou' },
    { fault: 'too_many_records' },
  ],
])('it is for %s', (_, records, patient, whom) => {
  expect(bookedFor(records, patient, 2)).toEqual(whom);
});
