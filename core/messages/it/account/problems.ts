/** Refusals of requests about an account, in Italian. */
import type { AccountProblems } from '../../text-types.ts';

export const accountProblems: AccountProblems = {
  not_signed_in: () => ({
    title: 'Accesso non effettuato',
    detail: 'Non ha effettuato l’accesso, o la Sua sessione è terminata. Acceda per continuare.',
  }),
  wrong_credentials: () => ({
    title: 'Accesso rifiutato',
    detail:
      'Il numero di telefono o l’indirizzo e-mail e la password non corrispondono. Li verifichi, oppure scelga «Password dimenticata».',
  }),
  foreign_origin: () => ({
    title: 'Richiesta da un altro sito',
    detail:
      'Per la Sua sicurezza questa richiesta è accettata solo dalle nostre pagine. Ricarichi la pagina e riprovi.',
  }),
  old_phone_first: ({ wait }) => ({
    title: 'Confermi prima il numero attuale',
    detail: `Il Suo indirizzo e-mail è cambiato da poco. Confermi prima con un codice inviato al Suo numero attuale, o riprovi ${wait ? `tra ${wait}` : 'più tardi'}.`,
  }),
  step_up_required: () => ({
    title: 'Confermi la Sua identità',
    detail: 'Per proteggere il Suo account, inserisca di nuovo la Sua password prima di questa modifica.',
  }),
  unknown_challenge: () => ({
    title: 'Verifica non trovata',
    detail: 'Questa verifica non esiste o non esiste più. Ricominci dalla pagina in cui l’ha richiesta.',
  }),
  unknown_reset: () => ({
    title: 'Reimpostazione non trovata',
    detail: 'Questa reimpostazione della password non esiste o non esiste più. Scelga di nuovo «Password dimenticata».',
  }),
  already_answered: () => ({
    title: 'Codice già usato',
    detail: 'Questo codice è già stato usato. Se deve continuare, ricominci.',
  }),
  email_taken: ({ support }) => ({
    title: 'Indirizzo e-mail già usato',
    detail: `Questo indirizzo e-mail appartiene a un altro account. Indichi un altro indirizzo o contatti ${support}.`,
  }),
  no_other_way: ({ support }) => ({
    title: 'Nessun altro modo',
    detail: `Non possiamo raggiungerLa in altro modo. Contatti ${support}.`,
  }),
  not_awaiting_email_proof: () => ({
    title: 'Nessun codice per e-mail atteso',
    detail:
      'Questa iscrizione non attende un codice ricevuto per e-mail. Ricarichi la pagina per vedere il passaggio in corso.',
  }),
  not_releasable: ({ support }) => ({
    title: 'Impossibile liberare il numero',
    detail: `Questa richiesta non è possibile per questa iscrizione. Se il numero è Suo, contatti ${support}.`,
  }),
  phone_taken: ({ support }) => ({
    title: 'Numero di telefono già usato',
    detail: `Questo numero di telefono appartiene a un altro account. Indichi un altro numero o contatti ${support}.`,
  }),
  reset_not_yet: ({ wait }) => ({
    title: 'Non ancora possibile',
    detail: `Per la Sua sicurezza potrà scegliere una nuova password solo ${wait ? `tra ${wait}` : 'più tardi'}. La avviseremo.`,
  }),
  session_unavailable: () => ({
    title: 'Acceda al Suo account',
    detail:
      'Questa iscrizione non può più farLa accedere. Acceda con il Suo numero di telefono o indirizzo e-mail e la Sua password.',
  }),
  reset_unusable: () => ({
    title: 'Reimpostazione non più utilizzabile',
    detail:
      'Questa reimpostazione è già stata usata o annullata, o è troppo vecchia. Scelga «Password dimenticata» per avviarne un’altra.',
  }),
  token_unusable: () => ({
    title: 'Link non più valido',
    detail:
      'Questo link è troppo vecchio, è già stato usato o non riguarda più il Suo account. Acceda per vedere la situazione attuale.',
  }),
  wrong_password: () => ({
    title: 'Password errata',
    detail: 'Questa non è la password del Suo account. La verifichi e riprovi.',
  }),
};
