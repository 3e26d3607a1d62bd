/** The practice's digest of its bookings, in Italian. */
import type { DigestWords } from '../practice/digest-words.ts';

export const digest: DigestWords = {
  subjects: {
    booked: when => `Appuntamento prenotato online: ${when}`,
    cancelled: when => `Appuntamento disdetto online: ${when}`,
    moved: when => `Appuntamento spostato online: ${when}`,
  },
  subjectOfMany: count => `${count} appuntamenti modificati online`,
  greeting: 'Buongiorno,',
  headings: {
    booked: 'Appuntamenti prenotati online:',
    cancelled: 'Appuntamenti disdetti online dai pazienti:',
    moved: 'Appuntamenti spostati online dai pazienti:',
  },
  line: ({ when, before, practitioner, patient }) =>
    `${patient}, ${when}${before === undefined ? '' : ` invece di ${before}`}, con ${practitioner}.`,
  closing: serviceName => [
    'Questo messaggio contiene nomi di pazienti: è riservato allo studio.',
    `Il team di ${serviceName}`,
  ],
};
