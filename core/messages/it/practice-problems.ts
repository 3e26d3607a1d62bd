/** Problems of practices, of links in their messages, and of documents, in Italian. */
import type { PracticeProblems } from '../text-types.ts';

export const practiceProblems: PracticeProblems = {
  unauthorized: () => ({
    title: 'Chiave rifiutata',
    detail: 'La chiave di accesso manca, è errata o appartiene a un altro studio. La verifichi nel Suo software.',
  }),
  unknown_document: () => ({
    title: 'Documento non trovato',
    detail: 'Questa versione del documento non esiste. Apra la versione attuale dalla pagina di iscrizione.',
  }),
  unknown_record: () => ({
    title: 'Scheda paziente non trovata',
    detail: 'Questo studio non ha una scheda paziente con questo identificativo. Salvi prima la scheda.',
  }),
  unknown_appointment: () => ({
    title: 'Appuntamento non trovato',
    detail:
      'Questo studio non ha un appuntamento con questo identificativo, oppure l’appuntamento è stato annullato. Verifichi l’identificativo.',
  }),
  unknown_correction: () => ({
    title: 'Correzione non trovata',
    detail: 'Con questo identificativo non c’è alcuna correzione in attesa. Ricarichi l’elenco delle correzioni.',
  }),
  link_unusable: () => ({
    title: 'Link non più utilizzabile',
    detail:
      'Questo link non può più essere usato. Se ha un account, acceda. Altrimenti apra un messaggio più recente sul Suo appuntamento, ne chieda uno nuovo allo studio oppure si iscriva direttamente.',
  }),
  past_appointment: () => ({
    title: 'Appuntamento passato',
    detail:
      'Questo appuntamento ha già avuto luogo e non è più possibile inviare messaggi al riguardo. Indichi un appuntamento futuro.',
  }),
};
