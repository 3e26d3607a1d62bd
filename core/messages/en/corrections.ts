/** What is said when typed contact details differ from a patient record, in English. */
import type { Corrections } from '../text-types.ts';

export const corrections: Corrections = {
  waiting: ({ name, phone }) =>
    `The contact details you typed are not the ones that the practice noted on your patient record. Call ${name} on ${phone} and ask for your record to be corrected. Your sign-up will continue as soon as that is done, and we will let you know.`,
  requestEmail: ({ serviceName, practiceName }) => ({
    subject: 'A patient asks you to correct contact details',
    beforeLink: [
      'Hello,',
      `A patient of ${practiceName} would like to open an account at ${serviceName}. The contact details that were typed are not those of the patient record, and the sign-up is waiting for your answer.`,
      'Open the waiting corrections in your software. Make sure with the patient, for example when they call you, that the request really comes from them; then correct the record or decline the correction.',
      'To protect the patient, this message contains no personal data.',
      `The ${serviceName} team`,
    ],
    afterLink: [],
  }),
  resumeEmail: serviceName => ({
    subject: `You can continue your sign-up to ${serviceName}`,
    beforeLink: ['Hello,', 'The practice has corrected your patient record. You can continue your sign-up here:'],
    link: 'Continue my sign-up',
    afterLink: ['If you did not start a sign-up, please ignore this message.', `The ${serviceName} team`],
  }),
  resumeSms: serviceName => `${serviceName}: the practice has corrected your record. Continue your sign-up:`,
};
