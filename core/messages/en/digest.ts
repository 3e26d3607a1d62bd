/** The practice's digest of its bookings, in English. */
import type { DigestWords } from '../practice/digest-words.ts';

export const digest: DigestWords = {
  subjects: {
    booked: when => `Appointment booked online: ${when}`,
    cancelled: when => `Appointment cancelled online: ${when}`,
    moved: when => `Appointment moved online: ${when}`,
  },
  subjectOfMany: count => `${count} appointments changed online`,
  greeting: 'Hello,',
  headings: {
    booked: 'Appointments booked online:',
    cancelled: 'Appointments cancelled online by patients:',
    moved: 'Appointments moved online by patients:',
  },
  line: ({ when, before, practitioner, patient }) =>
    `${patient}, ${when}${before === undefined ? '' : ` instead of ${before}`}, with ${practitioner}.`,
  closing: serviceName => [
    'This message names patients: please keep it within the practice.',
    `The ${serviceName} team`,
  ],
};
