/** What it means for people when a function fails; the first sentence that whoever is on call reads. */
import type { FunctionName } from './rights.ts';

export const consequences: Readonly<Record<FunctionName, string>> = {
  'start-sign-up': 'Patients cannot begin to sign up.',
  'read-sign-up': 'Patients who are signing up see an error instead of where they stand.',
  'answer-code': 'Patients type the right code and are not let on.',
  'resend-code': 'Patients who did not receive their code cannot ask for another.',
  'change-contact': 'Patients who mistyped their phone or e-mail cannot correct it.',
  'give-consent': 'Patients accept the privacy notice and no account is opened.',
  'abandon-sign-up': 'Patients who give up cannot have their data dropped at once.',
  'list-documents': 'Patients cannot see which terms and privacy notice they accept, so they cannot sign up.',
  'read-document': 'Patients cannot read the terms or the privacy notice before they accept them.',
  openapi: 'Developers cannot read the description of the API; patients notice nothing.',
  'deliver-code': 'Patients wait for a code that does not come.',
  'check-duplicates': 'Patients who proved their phone wait for the next page.',
  'await-consent': 'Patients who proved their phone are not shown the privacy notice.',
  'create-account': 'Patients finished signing up and have no account yet.',
  'tell-owner': 'People who already have an account are not told that somebody tried to sign up with their contact.',
  welcome: 'Accounts are open, but their owners do not hear of it.',
  close: 'Sign-ups that ended keep the data that was typed, and patients who were in time are not taken on.',
  reconcile: 'Sign-ups that lost their way stay lost: patients wait until they begin again.',
};
