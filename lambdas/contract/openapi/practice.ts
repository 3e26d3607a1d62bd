/** The sections "Reminder", "Practices" and "Operations" of the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { openedAnswer } from '../answers.ts';
import * as answers from '../practice-answers.ts';
import * as requests from '../practice-requests.ts';
import * as examples from './examples.ts';
import { answer, body, bodyProblems, inLanguage, language, pathId, problems } from './parts.ts';

const ids = {
  practiceId: pathId('Of the practice.', 'cabinet-1'),
  recordId: pathId("The practice's own id of the patient record.", 'fiche-1'),
  appointmentId: pathId("The practice's own id of the appointment.", 'rdv-1'),
  id: pathId('Of the sign-up that waits.', examples.signUp.id),
  reference: pathId('What the patient reads to support.', 'K7Q-4MX'),
};
const path = (...names: (keyof typeof ids)[]) => ({
  requestParams: { ...language, path: z.object(Object.fromEntries(names.map(name => [name, ids[name]]))) },
});
const ofPractice = (...names: (keyof typeof ids)[]) => ({
  tags: ['Practices'],
  ...path('practiceId', ...names),
  security: [{ practiceKey: [] }],
});
const ofOperator = (name: keyof typeof ids) => ({
  tags: ['Operations'],
  ...path(name),
  security: [{ operator: [] }],
});
const practiceProblems = ['unauthorized', 'too_many_requests'] as const;
const appointments = '/api/practices/{practiceId}/appointments/{appointmentId}';
const appointmentExample = { appointment: examples.appointment };

export const practicePaths: ZodOpenApiPathsObject = {
  '/api/reminders/open': {
    post: {
      operationId: 'openReminder',
      tags: ['Reminder'],
      summary: "Opens the link of a confirmation or reminder; the token is the part after '#'.",
      description:
        'Asks for the first three letters of the last name where the policy of the practice says so. Pass `reminderPass` on ' +
        'to `POST /api/sign-ups`: what the patient types there must be what the practice noted.',
      security: [],
      requestParams: language,
      ...body(requests.openReminder, { token: 'q83vEjRWeJq83vEjRWeJq8' }),
      responses: {
        200: answer('Open, or asking for the first three letters of the last name', openedAnswer, {
          nameCheck: 'required',
          practice: examples.practice,
        }),
        ...problems(...bodyProblems, 'wrong_initials', 'link_unusable'),
      },
    },
  },
  '/api/practices/{practiceId}/patients/{recordId}': {
    put: {
      operationId: 'upsertPatientRecord',
      summary: 'Notes or corrects a patient record; sign-ups that wait for it go on.',
      description: 'What is left out is no longer noted. Repeating it is safe.',
      ...ofPractice('recordId'),
      ...body(requests.upsertPatientRecord, { lastName: 'Martin', firstName: 'Camille', phone: '06 12 34 56 78' }),
      responses: {
        200: answer('Noted', answers.recordAnswer, { patient: examples.record }),
        ...problems(...bodyProblems, ...practiceProblems),
      },
    },
    delete: {
      operationId: 'erasePatientRecord',
      summary: 'Erases a patient record; its links end.',
      description:
        'Its appointments end and send nothing more: cancel those to come first, if the patient is to be told. Sign-ups that ' +
        'came by its links end, and an account is no longer linked to it. Repeating it is safe.',
      ...ofPractice('recordId'),
      responses: {
        204: { description: 'Erased', headers: inLanguage },
        ...problems(...practiceProblems, 'invalid_input', 'unknown_record'),
      },
    },
  },
  [appointments]: {
    put: {
      operationId: 'scheduleAppointment',
      summary: 'Gives or moves an appointment; the patient is told.',
      description: 'The same again changes nothing and sends nothing. A reminder goes out by itself at `remindAt`.',
      ...ofPractice('appointmentId'),
      ...body(requests.scheduleAppointment, {
        recordId: 'fiche-1',
        practitioner: 'Dr Tilleul',
        startsAt: '2030-03-01T09:00:00Z',
      }),
      responses: {
        200: answer('Given', answers.appointmentAnswer, appointmentExample),
        ...problems(...bodyProblems, ...practiceProblems, 'unknown_record'),
      },
    },
    delete: {
      operationId: 'cancelAppointment',
      summary: 'Cancels; the links of its messages stop working.',
      description: 'The patient is told. Cancelling twice is cancelling.',
      ...ofPractice('appointmentId'),
      responses: {
        204: { description: 'Cancelled', headers: inLanguage },
        ...problems(...practiceProblems, 'invalid_input', 'unknown_appointment'),
      },
    },
  },
  [`${appointments}/reminder`]: {
    post: {
      operationId: 'remindNow',
      summary: 'Sends the reminder now, at most once a minute.',
      description: 'Within a minute of the last one nothing more is sent, and the answer is the same.',
      ...ofPractice('appointmentId'),
      responses: {
        202: answer('Sent, or about to be', answers.appointmentAnswer, appointmentExample),
        ...problems(...practiceProblems, 'invalid_input', 'unknown_appointment', 'unknown_record', 'past_appointment'),
      },
    },
  },
  '/api/practices/{practiceId}/corrections': {
    get: {
      operationId: 'listCorrections',
      summary: 'Sign-ups that wait for a correction: what the patient typed, never what the record says.',
      description: 'Correct the record by the same `PUT` as before, and the sign-up goes on; or decline.',
      ...ofPractice(),
      responses: { 200: answer('Waiting', answers.correctionsAnswer), ...problems(...practiceProblems) },
    },
  },
  '/api/practices/{practiceId}/corrections/{id}/decline': {
    post: {
      operationId: 'declineCorrection',
      summary: 'The practice will not correct its record.',
      description: 'The sign-up ends, and the patient is advised to call the practice. Declining twice is declining.',
      ...ofPractice('id'),
      responses: {
        204: { description: 'Declined', headers: inLanguage },
        ...problems(...practiceProblems, 'invalid_input', 'unknown_correction'),
      },
    },
  },
  '/api/operations/practices/{practiceId}': {
    put: {
      operationId: 'registerPractice',
      summary: 'Registers or changes a practice.',
      description: 'A new practice gets its API key, which is shown once.',
      ...ofOperator('practiceId'),
      ...body(
        requests.registerPractice,
        {
          name: 'Cabinet des Tilleuls',
          phone: '01 80 00 00 00',
          email: 'accueil@tilleuls.example',
        },
        {
          phone: ['For people to call.', '01 80 00 00 00'],
          email: ['Receives the requests for corrections.', 'accueil@tilleuls.example'],
          locale: ['Language of messages to the practice, and to patients without one of their own.', 'fr'],
        },
      ),
      responses: {
        200: answer('Registered', answers.practiceAnswer),
        ...problems(...bodyProblems, 'too_many_requests'),
      },
    },
  },
  '/api/operations/sign-ups/{reference}': {
    get: {
      operationId: 'inspectSignUp',
      summary: 'How far a sign-up is, masked, for support.',
      description: 'With every send and what became of it; never a code.',
      ...ofOperator('reference'),
      responses: { 200: answer('The sign-up', answers.inspectionAnswer), ...problems('not_found') },
    },
  },
};
