/** The public name of an appointment. */
import fc from 'fast-check';
import { appointmentId, readAppointmentId } from '../../../core/booking/appointment-id.ts';

const id = fc.stringMatching(/^[\w-]{1,64}$/);

it('is read back as it was written, and is safe in a path', () => {
  fc.assert(
    fc.property(id, id, (practiceId, ownId) => {
      const name = appointmentId({ practiceId, id: ownId });
      expect(name).toMatch(/^[\w-]+$/);
      expect(readAppointmentId(name)).toEqual({ practiceId, id: ownId });
    }),
  );
});

it('X08: has one spelling, and nothing else is a name', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), text => {
      const read = readAppointmentId(text);
      expect(read === undefined || appointmentId(read) === text).toBe(true);
    }),
  );
  for (const text of ['a', 'a/b/c', '/b', 'a/', 'a b/c', `${'a'.repeat(65)}/b`])
    expect(readAppointmentId(Buffer.from(text).toString('base64url'))).toBeUndefined();
});
