/** The impact on people when a function fails: the first sentence that a person on call reads. */
import type { FunctionName, ScheduledName } from '../../lambdas/functions.ts';

export const alarmImpacts: Readonly<Record<FunctionName, string>> = {
  'start-sign-up': 'Patients cannot begin to sign up.',
  'read-sign-up': 'Patients who are signing up see an error instead of where they stand.',
  'answer-code': 'Patients type the right code and are not let on.',
  'resend-code': 'Patients who did not receive their code cannot ask for another.',
  'change-contact': 'Patients who mistyped their phone or e-mail cannot correct it.',
  'give-consent': 'Patients accept the privacy notice and no account is opened.',
  'abandon-sign-up': 'Patients who give up cannot have their data dropped at once.',
  'open-reminder': 'Patients who follow the link of an appointment message cannot open it.',
  'upsert-patient-record':
    'Practices cannot note or correct a patient record, so patients who wait for a correction keep waiting.',
  'erase-patient-record': 'Practices cannot erase a patient record, although its patient has a right to it.',
  'schedule-appointment': 'Practices cannot give or move an appointment, and its patient hears nothing.',
  'cancel-appointment': 'Practices cannot cancel an appointment: its patient comes in vain.',
  'remind-now': 'Practices cannot have a reminder sent at once.',
  'list-corrections': 'Practices do not see which patients wait for a correction.',
  'decline-correction': 'Practices cannot decline a correction; its patient waits until the time is over.',
  'put-practitioner': 'Practices cannot say with whom patients may book.',
  'publish-slots': 'Practices cannot offer time, nor take back what they do not offer any more.',
  'list-appointments': 'Practices do not see which appointments patients booked; their e-mails tell them.',
  'list-practices': 'Patients do not find the practices that offer time.',
  'read-practice': 'Patients cannot open a practice to book there.',
  'list-slots': 'Patients see no free time of any practitioner.',
  'take-hold': 'Patients choose a time and cannot keep it.',
  'read-hold': 'Patients who come back to their booking see an error instead of their slot.',
  'release-hold': 'Patients cannot give a slot back; it is free again ten minutes later.',
  'replace-hold': 'Patients who lost their slot cannot take another one while they sign up.',
  'register-practice': 'Operators cannot register a practice, nor give it a new key.',
  'inspect-sign-up': 'Support cannot tell a patient how far the sign-up is.',
  'list-countries': 'Other clients cannot tell patients which countries are served; the pages know them anyway.',
  'list-documents': 'Patients cannot see which terms and privacy notice they accept, so they cannot sign up.',
  'read-document': 'Patients cannot read the terms or the privacy notice before they accept them.',
  openapi: 'Developers cannot read the description of the API; patients notice nothing.',
  'distribution-authorizer': 'Patients get no answer to anything that they do; practices and operators notice nothing.',
  'match-reminder': 'Patients who came from a reminder wait for the code page.',
  'await-correction':
    'Patients whose details differ from the record are stuck, and their practice does not hear of it.',
  'deliver-code': 'Patients wait for a code that does not come.',
  'check-duplicates': 'Patients who proved their phone wait for the next page.',
  'await-consent': 'Patients who proved their phone are not shown the privacy notice.',
  'create-account': 'Patients finished signing up and have no account yet.',
  'notify-owner': 'People who already have an account are not told that somebody tried to sign up with their contact.',
  welcome: 'Accounts are open, but their owners do not hear of it.',
  close: 'Sign-ups that ended keep the data that was typed, and patients who were in time are not taken on.',
  reconcile: 'Sign-ups that lost their way stay lost: patients wait until they begin again.',
  'open-sign-up-session':
    'Patients who have just signed up are not signed in, and have to type their password once more.',
  'release-phone': 'People whose number was once another patient’s cannot ask for it, and cannot sign up.',
  'keep-phone': 'Owners cannot say that their number is still theirs, and may lose it after fourteen days.',
  'sign-in': 'Patients cannot sign in.',
  'answer-challenge': 'Patients who sign in on a new device type the right code and are not let in.',
  'resend-challenge': 'Patients who sign in and did not receive their code cannot ask for another.',
  'sign-out': 'Patients cannot sign out: whoever uses the device after them is in their account.',
  'list-sessions': 'Patients do not see where they are signed in.',
  'end-sessions': 'Patients cannot sign out everywhere: a lost telephone stays signed in.',
  'end-session': 'Patients cannot sign out of a device that they lost.',
  'read-account': 'Patients who are signed in do not see their account.',
  'list-own-appointments': 'Patients who are signed in do not see their appointments.',
  'cancel-own-appointment': 'Patients cannot cancel an appointment online: its time stays taken, or they do not come.',
  'request-reset': 'Patients who forgot their password cannot ask for a new one.',
  'answer-reset': 'Patients who forgot their password type the right code and get no further.',
  'finish-reset': 'Patients who forgot their password cannot choose a new one.',
  'cancel-reset': 'Owners cannot cancel a reset of their password that somebody else asked for.',
  'settle-accounts':
    'Owners hear late or never of a reset that they may use, and sessions of a changed password may go on.',
  'send-orders':
    'Patients wait for the codes of their sign-in, and owners are not told what happened to their account.',
  'send-due-notices': 'Patients are neither told of their appointments nor reminded of them.',
  'send-digests': 'Practices are not told what patients booked, cancelled or moved.',
};

/** The same for functions that run every minute: one runs no more, or could not be called now and then. */
export const scheduleImpacts: Readonly<Record<ScheduledName, { readonly silent: string; readonly blocked: string }>> = {
  reconcile: {
    silent: 'Nobody looks after sign-ups that lost their way: their patients wait until they begin again.',
    blocked: 'The reconciler could not be called: sign-ups that lost their way wait longer.',
  },
  'send-due-notices': {
    silent: 'Nobody sends what is due: patients are neither told of their appointments nor reminded of them.',
    blocked: 'The sending of messages could not be called: patients hear of their appointments later.',
  },
  'send-digests': {
    silent: 'Nobody tells practices what patients booked: they may expect the wrong people, or nobody.',
    blocked: 'The sending of digests could not be called: practices hear of bookings later.',
  },
  'settle-accounts': {
    silent: 'Nobody looks after accounts: messages that missed their queue stay away, and waits that are over go on.',
    blocked: 'The function that looks after accounts could not be called: what is due to owners comes later.',
  },
};
