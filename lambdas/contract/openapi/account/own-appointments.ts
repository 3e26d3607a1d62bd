/** The part of the section "Account" about a person's own appointments, in the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import * as answers from '../../account-answers.ts';
import * as requests from '../../account-requests.ts';
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
  '/api/me/records': {
    post: {
      operationId: 'linkRecord',
      summary: 'Links the patient record of an appointment’s message to the account.',
      description:
        'The phone and the e-mail of the account are compared with those that the practice noted. Nobody learns which one differs, and ' +
        'what differs counts among the tries of the appointment’s links. Linking twice is linking.',
      ...signedIn,
      ...body(requests.linkRecord, { reminderPass: 'eyJwcmFjdGljZUlkIjoiY2FiaW5ldC0xIn0.c2VhbA' }),
      responses: {
        201: answer('Linked', answers.recordLinkedAnswer, {
          record: { practice: { id: practice.id, name: practice.name } },
        }),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...(['contact_differs', 'link_unusable', 'too_many_requests'] as const),
        ),
      },
    },
  },
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
  '/api/me/appointments/{id}/move': {
    post: {
      operationId: 'moveOwnAppointment',
      summary: 'Moves an appointment that the person booked to the slot that they hold.',
      description:
        'In one step: the slot before is free, and the appointment keeps its id. It stays where it is when the new slot is gone. Repeating ' +
        'the request moves nothing twice. The slot must be of the same practice, whoever the practitioner is.',
      ...signedIn,
      ...withId('Of the appointment, as the list tells it.', examples.ownAppointment.id),
      ...body(bookingRequests.moveAppointment, { hold }),
      responses: {
        200: answer('Moved', bookedAnswer, { appointment: examples.bookedAppointment(practice) }),
        ...problems(
          ...bodyProblems,
          ...sessionProblems,
          ...(['unknown_appointment', 'given_by_practice', 'other_practice', 'too_late'] as const),
          ...(['slot_gone', 'too_many_requests'] as const),
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
