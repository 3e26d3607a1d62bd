/** Refusals of requests about slots and bookings, in Italian. */
import type { BookingProblems } from '../text-types.ts';

export const bookingProblems: BookingProblems = {
  unknown_hold: () => ({
    title: 'Nessun orario riservato',
    detail: 'Qui nessun orario è riservato per Lei. Scelga un orario nel calendario.',
  }),
  unknown_practice: () => ({
    title: 'Studio non trovato',
    detail: 'Questo studio non esiste qui, o non offre più appuntamenti online. Ne scelga uno dall’elenco.',
  }),
  unknown_practitioner: () => ({
    title: 'Professionista non trovato',
    detail: 'Questo professionista non offre appuntamenti online. Ne scelga un altro dello stesso studio.',
  }),
  unknown_slot: () => ({
    title: 'Orario non trovato',
    detail: 'Questo orario non esiste. Scelga un orario nel calendario.',
  }),
  not_awaiting_slot: () => ({
    title: 'Nessun orario atteso',
    detail: 'Questa iscrizione non può più ricevere un orario. Ricarichi la pagina per vedere la fase in corso.',
  }),
  slot_taken: () => ({
    title: 'Orario già preso',
    detail: 'Questo orario non è più libero. Ne scelga un altro nel calendario.',
  }),
  slot_outside: () => ({
    title: 'Orario fuori dal periodo',
    detail: 'Un orario inizia o finisce fuori dal periodo indicato. Corregga gli orari segnalati.',
  }),
  slots_overlap: () => ({
    title: 'Orari che si sovrappongono',
    detail:
      'Un orario si sovrappone a un altro dell’elenco o a un appuntamento già preso. Corregga gli orari segnalati.',
  }),
  too_many_holds: ({ wait }) => ({
    title: 'Un orario è già riservato',
    detail: `Un orario è già riservato con il Suo numero di telefono. Lo confermi o lo liberi${wait ? `, oppure riprovi tra ${wait}` : ''}.`,
  }),
};
