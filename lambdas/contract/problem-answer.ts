/** The answer of every refused request (RFC 9457). */
import * as z from 'zod/mini';
import { type FieldCode, type ProblemCode, problemStatus } from '../../core/messages/codes.ts';
import { fields } from '../../core/messages/en/fields.ts';
import { timeZone } from './answer-parts.ts';
import { freeSlot } from './booking-answers.ts';
import { described } from './openapi/described.ts';

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];
const fieldCodes = Object.keys(fields) as [FieldCode, ...FieldCode[]];

const fieldFault = z
  .object({
    field: described(z.string(), 'Name of the field, or empty where the body as a whole is meant.', 'phone'),
    code: described(z.enum(fieldCodes), 'For programs.'),
    message: described(z.string(), 'A sentence to show beside the field, in the language asked for.'),
  })
  .check(z.meta({ id: 'FieldFault', description: 'What is wrong with one field.' }));

export const problem = z
  .object({
    type: described(z.string(), 'Names the kind of problem.', 'urn:sign-up:problem:wrong_code'),
    title: described(z.string(), 'Short, in the language asked for.'),
    status: described(z.int(), 'The HTTP status again.', 422),
    detail: described(z.string(), 'A sentence the patient can act on, in the language asked for.'),
    code: described(z.enum(codes), 'For programs.', 'wrong_code'),
    instance: described(z.string(), 'Id of the request, which support can look for.'),
    errors: z.optional(described(z.array(fieldFault), 'What is wrong, field by field; twenty faults at most.')),
    moreErrors: z.optional(described(z.int(), 'How many faults there are beyond those in `errors`.')),
    attemptsLeft: z.optional(described(z.int(), 'Wrong answers that are still allowed.')),
    deviceToken: z.optional(
      described(
        z.string(),
        'Of `wrong_credentials` once the phone is proven: sent as `deviceToken` at the next sign-in.',
      ),
    ),
    alternatives: z.optional(described(z.array(freeSlot), 'Of `slot_gone`: three free slots near the lost one.')),
    timeZone: z.optional(timeZone),
  })
  .check(z.meta({ id: 'Problem', description: 'Problem document (RFC 9457).' }));
