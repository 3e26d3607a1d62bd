/** Messages for typed contact details that differ from a patient record, in English. */
import type { Corrections } from '../text-types.ts';

export const corrections: Corrections = {
  requestEmail: ({ serviceName, practiceName }) => ({
    subject: 'A patient asks you to correct contact details',
    beforeLink: [
      'Hello,',
      `A patient of ${practiceName} would like to open an account with ${serviceName}. The contact details that the patient typed do not match the patient record, and the sign-up is waiting for your answer.`,
      'Open the pending corrections in your software. Check with the patient, for example when they call you, that the request really comes from them. Then correct the record or decline the correction.',
      'To protect the patient, this message contains no personal data.',
      `The ${serviceName} team`,
    ],
    afterLink: [],
  }),
  resumeEmail: serviceName => ({
    subject: `You can continue signing up to ${serviceName}`,
    beforeLink: ['Hello,', 'The practice has corrected your patient record. You can continue signing up here:'],
    link: 'Continue signing up',
    afterLink: [
      'We send your code as soon as you open this link: have your phone at hand.',
      'If you did not start signing up, please ignore this message.',
      `The ${serviceName} team`,
    ],
  }),
  resumeSms: 'your record is corrected. Continue here:',
};
