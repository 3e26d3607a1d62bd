/** The welcome of a patient whose slot is lost, in Italian. */
import type { LostSlotWords } from '../booking/lost-slot-words.ts';

export const lostSlot: LostSlotWords = {
  subject: serviceName => `Il Suo account ${serviceName} è attivo, senza appuntamento`,
  opened: ({ serviceName, when, practitioner }) => [
    `il Suo account ${serviceName} è attivo.`,
    `Non è stato possibile prenotare l’orario che ha scelto: ${when}, con ${practitioner}. Per ora non ha quindi nessun appuntamento.`,
  ],
  near: 'Questi orari vicini sono ancora liberi:',
  noneNear: 'Al momento nessun orario vicino è libero. Il calendario mostra i prossimi.',
  link: 'Scegliere un altro orario',
  sms: "il Suo account è attivo, ma l'orario è occupato: nessun appuntamento. Altri orari:",
};
