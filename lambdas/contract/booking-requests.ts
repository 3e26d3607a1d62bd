/** Bodies and queries of the section "Booking". */
import * as z from 'zod/mini';
import * as field from './field.ts';

export const putPractitioner = z.strictObject({
  name: field.name,
  specialty: z.optional(field.name),
  isBookable: z.optional(z.boolean(field.coded('wrong_type'))),
});

const slot = z.strictObject({ startsAt: field.instant, endsAt: field.instant }, field.coded('wrong_type'));

export const publishSlots = z.strictObject({
  from: field.instant,
  to: field.instant,
  slots: z
    .array(slot, field.coded('wrong_type'))
    .check(
      z.maxLength(500, field.coded('too_many_slots')),
      z.meta({ description: 'All that is offered between `from` and `to`; at most 31 days and 500 slots.' }),
    ),
});

/** Beyond the caps of strangers: the sign-up, past its code, whose bearer token is sent. */
export const takeHold = z.strictObject({ signUpId: z.optional(field.id) });

export const replaceHold = z.strictObject({ hold: field.hold, patient: z.optional(field.patient) });
export const bookAppointment = z.strictObject({ hold: field.hold, patient: z.optional(field.patient) });
export const moveAppointment = z.strictObject({ hold: field.hold });
