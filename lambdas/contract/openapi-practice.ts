/** The sections "Reminder", "Practice" and "Operators" of the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { openedAnswer } from './answers.ts';
import { answer, body, bodyProblems, language, problems } from './openapi-parts.ts';
import * as answers from './practice-answers.ts';
import * as requests from './practice-requests.ts';

const path = <Name extends string>(...names: Name[]) => ({
  requestParams: { ...language, path: z.object(Object.fromEntries(names.map(name => [name, z.string()]))) },
});
const ofPractice = (...names: string[]) => ({ ...path('practiceId', ...names), security: [{ practiceKey: [] }] });
const ofOperator = (name: string) => ({ ...path(name), security: [{ operator: [] }] });
const practiceProblems = ['unauthorized', 'too_many_requests'] as const;
const appointments = '/api/practices/{practiceId}/appointments/{appointmentId}';

export const practicePaths: ZodOpenApiPathsObject = {
  '/api/reminders/open': {
    post: {
      operationId: 'openReminder',
      summary: "Opens the link of a confirmation or reminder; the token is the part after '#'.",
      requestParams: language,
      ...body(requests.openReminder),
      responses: {
        200: answer('Open, or asking for the first three letters of the last name', openedAnswer),
        ...problems(...bodyProblems, 'wrong_initials', 'link_unusable'),
      },
    },
  },
  '/api/practices/{practiceId}/patients/{recordId}': {
    put: {
      operationId: 'upsertPatientRecord',
      summary: 'Notes or corrects a patient record; sign-ups that wait for it go on.',
      ...ofPractice('recordId'),
      ...body(requests.upsertPatientRecord),
      responses: { 200: answer('Noted', answers.recordAnswer), ...problems(...bodyProblems, ...practiceProblems) },
    },
  },
  [appointments]: {
    put: {
      operationId: 'scheduleAppointment',
      summary: 'Gives or moves an appointment; the patient is told.',
      ...ofPractice('appointmentId'),
      ...body(requests.scheduleAppointment),
      responses: {
        200: answer('Given', answers.appointmentAnswer),
        ...problems(...bodyProblems, ...practiceProblems, 'unknown_record'),
      },
    },
    delete: {
      operationId: 'cancelAppointment',
      summary: 'Cancels; the links of its messages stop working.',
      ...ofPractice('appointmentId'),
      responses: {
        204: { description: 'Cancelled' },
        ...problems(...practiceProblems, 'invalid_input', 'unknown_appointment'),
      },
    },
  },
  [`${appointments}/reminder`]: {
    post: {
      operationId: 'remindNow',
      summary: 'Sends the reminder now, at most once a minute.',
      ...ofPractice('appointmentId'),
      responses: {
        202: answer('Sent, or about to be', answers.appointmentAnswer),
        ...problems(...practiceProblems, 'invalid_input', 'unknown_appointment', 'unknown_record', 'past_appointment'),
      },
    },
  },
  '/api/practices/{practiceId}/corrections': {
    get: {
      operationId: 'listCorrections',
      summary: 'Sign-ups that wait for a correction: what the patient typed, never what the record says.',
      ...ofPractice(),
      responses: { 200: answer('Waiting', answers.correctionsAnswer), ...problems(...practiceProblems) },
    },
  },
  '/api/practices/{practiceId}/corrections/{id}/decline': {
    post: {
      operationId: 'declineCorrection',
      summary: 'The practice will not correct its record.',
      ...ofPractice('id'),
      responses: {
        204: { description: 'Declined' },
        ...problems(...practiceProblems, 'invalid_input', 'unknown_correction'),
      },
    },
  },
  '/api/operations/practices/{practiceId}': {
    put: {
      operationId: 'registerPractice',
      summary: 'Registers or changes a practice.',
      ...ofOperator('practiceId'),
      ...body(requests.registerPractice),
      responses: { 200: answer('Registered', answers.practiceAnswer), ...problems(...bodyProblems) },
    },
  },
  '/api/operations/sign-ups/{reference}': {
    get: {
      operationId: 'inspectSignUp',
      summary: 'How far a sign-up is, masked, for support.',
      ...ofOperator('reference'),
      responses: { 200: answer('The sign-up', answers.inspectionAnswer), ...problems('not_found') },
    },
  },
};
