/** The practice's digest of its bookings, in French. */
import type { DigestWords } from '../practice/digest-words.ts';
import { thePractitioner } from './articles.ts';

export const digest: DigestWords = {
  subjects: {
    booked: when => `Rendez-vous pris en ligne\u00a0: ${when}`,
    cancelled: when => `Rendez-vous annulé en ligne\u00a0: ${when}`,
    moved: when => `Rendez-vous déplacé en ligne\u00a0: ${when}`,
  },
  subjectOfMany: count => `${count} changements de rendez-vous en ligne`,
  greeting: 'Bonjour,',
  headings: {
    booked: 'Rendez-vous pris en ligne\u00a0:',
    cancelled: 'Rendez-vous annulés en ligne par les patients\u00a0:',
    moved: 'Rendez-vous déplacés en ligne par les patients\u00a0:',
  },
  line: ({ when, before, practitioner, patient }) =>
    `${patient}, ${when}${before === undefined ? '' : ` au lieu du ${before}`}, avec ${thePractitioner(practitioner)}.`,
  closing: serviceName => [
    'Ce message nomme des patients\u00a0: il est réservé au cabinet.',
    `L’équipe ${serviceName}`,
  ],
};
