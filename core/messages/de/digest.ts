/** The practice's digest of its bookings, in German. */
import type { DigestWords } from '../practice/digest-words.ts';

export const digest: DigestWords = {
  subjects: {
    booked: when => `Online gebuchter Termin: ${when}`,
    cancelled: when => `Online abgesagter Termin: ${when}`,
    moved: when => `Online verschobener Termin: ${when}`,
  },
  subjectOfMany: count => `${count} Terminänderungen online`,
  greeting: 'Guten Tag,',
  headings: {
    booked: 'Online gebuchte Termine:',
    cancelled: 'Von Patientinnen und Patienten online abgesagte Termine:',
    moved: 'Von Patientinnen und Patienten online verschobene Termine:',
  },
  line: ({ when, before, practitioner, patient }) =>
    `${patient}, ${when}${before === undefined ? '' : ` statt ${before}`}, bei ${practitioner}.`,
  closing: serviceName => [
    'Diese Nachricht nennt Patientinnen und Patienten mit Namen: Sie ist nur für die Praxis bestimmt.',
    `Ihr Team von ${serviceName}`,
  ],
};
