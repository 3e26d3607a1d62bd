/** Problems of a sign-up under way, in Italian. */
import type { SignUpProblems } from '../text-types.ts';

export const signUpProblems: SignUpProblems = {
  sign_up_expired: () => ({
    title: 'Iscrizione scaduta',
    detail:
      'La Sua iscrizione non è stata completata in tempo e i suoi codici non servono più. Nessun account è stato aperto. Ricominci l’iscrizione: riceverà un nuovo codice.',
  }),
  already_completed: () => ({
    title: 'Account già attivo',
    detail: 'Questa iscrizione è conclusa e il Suo account è attivo. Acceda al Suo account.',
  }),
  contact_differs: () => ({
    title: 'Recapiti diversi',
    detail:
      'Questi recapiti non corrispondono a quelli della Sua scheda paziente. Li verifichi, o telefoni allo studio se la scheda è da correggere.',
  }),
  not_awaiting_code: () => ({
    title: 'Nessun codice atteso',
    detail: 'Questa iscrizione non attende un codice. Ricarichi la pagina per vedere il passaggio in corso.',
  }),
  not_awaiting_consent: () => ({
    title: 'Nessun consenso atteso',
    detail: 'Questa iscrizione non attende il Suo consenso. Ricarichi la pagina per vedere il passaggio in corso.',
  }),
  not_changeable: () => ({
    title: 'Recapiti bloccati',
    detail:
      'In questo passaggio i Suoi recapiti non possono più essere modificati. Se sono errati, ricominci l’iscrizione.',
  }),
  stale_notice: () => ({
    title: 'Testo modificato',
    detail: 'Nel frattempo l’informativa sulla privacy è cambiata. Legga la nuova versione, poi la accetti.',
  }),
};
