/** The part of the section "Account" about a person's own appointments, in the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import { bookedAnswer } from '../../booking-answers.ts';
import * as bookingRequests from '../../booking-requests.ts';
import { hold, practice } from '../booking-examples.ts';
import { described } from '../described.ts';
import { answer, body, bodyProblems, language, problems } from '../parts.ts';
import * as examples from './examples.ts';
import { noContent, sessionProblems, signedIn, withId } from './parts.ts';

const after = z.object({
  after: z.optional(described(z.string(), 'Where the page begins: `next` of the one before.')),
});

export const ownAppointmentPaths: ZodOpenApiPathsObject = {
  '/api/me/appointments': {
    get: {
      operationId: 'listOwnAppointments',
      summary: 'Appointments of every record that is linked to the account, a page at a time.',
      description:
        'What is to come stands first, in order; then what is past, the latest first. `changeableUntil` says until when the person may ' +
        'cancel or move the appointment here; without it, the practice is to be called.',
      ...signedIn,
      requestParams: { ...language, query: after },
      responses: {
        200: answer('One page', answers.appointmentsAnswer, { appointments: [examples.ownAppointment] }),
        ...problems(...sessionProblems, 'invalid_input'),
      },
    },
    post: {
      operationId: 'bookAppointment',
      summary: 'Books the held slot at once.',
      description:
        'The practice’s record that is linked to the account is reused; where there is none, or several, `patient` says whom it is for. ' +
        'A hold that lapsed books its slot all the same while nobody else has it. Repeating the request books nothing twice. The person ' +
        'is told by e-mail and text message.',
      ...signedIn,
      ...body(bookingRequests.bookAppointment, { hold, patient: { lastName: 'Martin', firstName: 'Camille' } }),
      responses: {
        201: answer('Booked', bookedAnswer, { appointment: examples.bookedAppointment(practice) }),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...(['slot_gone', 'too_many_appointments', 'too_many_requests'] as const),
        ),
      },
    },
  },
  '/api/me/appointments/{id}': {
    delete: {
      operationId: 'cancelOwnAppointment',
      summary: 'Cancels an appointment that the person booked.',
      description:
        'Its slot is free again at once, and the person is told by e-mail and text message. Cancelling twice is cancelling. One that ' +
        'the practice gave is the practice’s to cancel.',
      ...signedIn,
      ...withId('Of the appointment, as the list tells it.', examples.ownAppointment.id),
      responses: {
        ...noContent('Cancelled'),
        ...problems(
          ...sessionProblems,
          ...(['unknown_appointment', 'given_by_practice', 'too_late', 'too_many_requests'] as const),
        ),
      },
    },
  },
};
