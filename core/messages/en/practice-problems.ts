/** Problems of practices, of links in their messages, and of documents, in English. */
import type { PracticeProblems } from '../text-types.ts';

export const practiceProblems: PracticeProblems = {
  unauthorized: () => ({
    title: 'Key refused',
    detail: 'The access key is missing, is wrong or belongs to another practice. Check it in your software.',
  }),
  unknown_document: () => ({
    title: 'Document not found',
    detail: 'This version of the document does not exist. Open the current version from the sign-up page.',
  }),
  unknown_record: () => ({
    title: 'Patient record not found',
    detail: 'This practice has no patient record with this identifier. Save the record first.',
  }),
  unknown_appointment: () => ({
    title: 'Appointment not found',
    detail:
      'This practice has no appointment with this identifier, or the appointment was cancelled. Check the identifier.',
  }),
  unknown_correction: () => ({
    title: 'Correction not found',
    detail: 'No correction is waiting under this identifier. Reload the list of corrections.',
  }),
  link_unusable: () => ({
    title: 'Link no longer usable',
    detail:
      'This link can no longer be used. If you have an account, sign in. If not, open a newer message about your appointment, ask the practice for a new one, or sign up directly.',
  }),
  past_appointment: () => ({
    title: 'Appointment in the past',
    detail:
      'This appointment has already taken place, so no message can be sent about it any more. Choose a future appointment.',
  }),
};
