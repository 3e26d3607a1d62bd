/** The booking pages in Italian. */
import { pluralOf } from '../../../core/messages/format/plural.ts';
import type { BookingTexts } from './types.ts';

const plural = pluralOf('it');

export const booking: BookingTexts = {
  choosePractice: 'Scelga uno studio.',
  noPractices: 'Al momento nessuno studio offre appuntamenti online. Chiami il Suo studio.',
  morePractices: 'Mostrare altri studi',
  allPractices: 'Tutti gli studi',
  choosePractitioner: 'Scelga un medico',
  noPractitioners: 'Al momento questo studio non offre appuntamenti online. Lo chiami.',
  freeSlots: 'Orari liberi,',
  time: 'Ora',
  earlierDays: 'Giorni precedenti',
  laterDays: 'Giorni successivi',
  practiceClock: zone => `Gli orari sono quelli dello studio (${zone}).`,
  noneTheseDays: 'In questi giorni nessun orario è libero.',
  nextFree: day => `Prossimo giorno libero: ${day}`,
  noneAtAll: 'Nei prossimi mesi nessun orario è libero. Chiami lo studio.',
  taking: 'Stiamo riservando il Suo orario…',
  signUpFirst: 'Iscriversi prima',
  confirmTitle: 'Confermi il Suo appuntamento',
  yourSlot: 'L’orario scelto',
  keptFor: minutes =>
    `Le riserviamo questo orario ancora per ${minutes} ${plural(minutes, { one: 'minuto', other: 'minuti' })}.`,
  nearTheEnd: 'Le riserviamo questo orario ancora per due minuti. Dopo, lo avrà se è ancora libero.',
  timeOver: 'Il tempo è scaduto, ma nessuno ha preso questo orario. Lo avrà se è ancora libero.',
  otherSlot: 'Scegliere un altro orario',
  letGo: 'Rinunciare a questo orario',
  lapsed: 'Il tempo è scaduto, ma questo orario è ancora libero. Può continuare, o riservarlo di nuovo.',
  takeAgain: 'Riservare di nuovo questo orario',
  lostTitle: 'Questo orario non è più disponibile',
  lost: 'Il tempo è scaduto, e qualcun altro ha preso questo orario. Ne scelga un altro.',
  withdrawn: 'Lo studio ha ritirato questo orario. Ne scelga un altro.',
  nearSlots: 'Questi orari sono vicini e ancora liberi:',
  seeCalendar: 'Vedere tutti gli orari liberi',
  joinSignUp: 'Continuare la mia iscrizione con questo orario',
  begunElsewhere: 'Un’iscrizione con questo orario è in corso in un’altra scheda. La completi lì, o qui.',
  nothingHeldTitle: 'Nessun orario riservato',
  nothingHeld: 'In questo browser nessun orario è riservato per Lei. Ne scelga uno in un calendario.',
  phoneFirst: 'Inserisca prima il codice che riceverà. Dopo potrà riservare questo orario.',
  takeNow: 'Riservare questo orario',
  lostMeanwhile: 'Il Suo orario non è più libero, ma la Sua iscrizione continua. Scelga un altro orario.',
  bookedTitle: 'Il Suo appuntamento è confermato',
  booked: email => `Anche il Suo account è aperto. Inviamo la conferma all’indirizzo ${email} e per SMS.`,
  openedWithoutSlot:
    'Il Suo orario è stato preso durante l’iscrizione. Il Suo account è aperto: scelga un altro orario.',
};
