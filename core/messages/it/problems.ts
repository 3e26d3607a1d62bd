/** Refusals of requests, in Italian. */
import { pluralOf } from '../format/plural.ts';
import type { CommonProblems } from '../text-types.ts';

const plural = pluralOf('it');

const later = (wait: string | undefined) => (wait ? `tra ${wait}` : 'tra qualche istante');

/** Nothing where the number is not known, or no try is left. */
const triesLeft = (count: number | undefined) =>
  count ? ` ${plural(count, { one: `Le resta ${count} tentativo`, other: `Le restano ${count} tentativi` })}.` : '';

export const problems: CommonProblems = {
  malformed_json: () => ({
    title: 'Richiesta illeggibile',
    detail: 'Non è stato possibile leggere la richiesta. Ricarichi la pagina e riprovi.',
  }),
  not_found: () => ({
    title: 'Non trovato',
    detail: 'Questa pagina o questa iscrizione non esiste o non esiste più. Ricominci l’iscrizione.',
  }),
  code_expired: ({ isReplaced }) => ({
    title: 'Codice scaduto',
    detail: isReplaced
      ? 'Questo codice non è più valido. Le inviamo un codice più lungo.'
      : 'Questo codice non è più valido. Richieda un nuovo codice.',
  }),
  payload_too_large: () => ({
    title: 'Richiesta troppo lunga',
    detail: 'La richiesta contiene troppo testo. Abbrevi quanto ha inserito e riprovi.',
  }),
  unsupported_media_type: () => ({
    title: 'Formato non accettato',
    detail: 'La richiesta deve essere inviata in formato JSON. Ricarichi la pagina e riprovi.',
  }),
  invalid_input: () => ({
    title: 'Dati da correggere',
    detail: 'Alcuni dati mancano o sono da correggere. Verifichi i campi segnalati.',
  }),
  idempotency_key_reused: () => ({
    title: 'Richiesta già inviata',
    detail:
      'Questa richiesta è già stata inviata, con altri dati o per un’iscrizione terminata. Ricarichi la pagina e riprovi.',
  }),
  wrong_code: ({ attemptsLeft }) => ({
    title: 'Codice errato',
    detail:
      attemptsLeft === 0
        ? 'Questo codice non è corretto. Richieda un nuovo codice.'
        : `Questo codice non è corretto. Verifichi le cifre che ha ricevuto.${triesLeft(attemptsLeft)}`,
  }),
  wrong_initials: ({ attemptsLeft }) => ({
    title: 'Lettere errate',
    detail: `Queste lettere non corrispondono al cognome della Sua scheda paziente. Inserisca le prime tre lettere del Suo cognome.${triesLeft(attemptsLeft)}`,
  }),
  too_many_requests: ({ wait, isLongWait }) => ({
    title: 'Troppe richieste',
    detail: `Dalla Sua connessione sono arrivate troppe richieste. Riprovi ${later(wait)}${isLongWait ? ' o da un’altra connessione' : ''}.`,
  }),
  too_soon: ({ wait }) => ({
    title: 'Attenda un momento',
    detail: `Le è stato appena inviato un codice. Potrà richiederne un altro ${later(wait)}.`,
  }),
  too_many_codes: ({ wait, isLongWait, support }) => ({
    title: 'Troppi codici richiesti',
    detail: wait
      ? `Sono stati richiesti troppi codici. Riprovi tra ${wait} o contatti ${support}.`
      : isLongWait
        ? `Per questo numero sono stati digitati troppi codici errati. Per continuare, contatti ${support}.`
        : `Sono stati inviati troppi codici per questa iscrizione. La ricominci o contatti ${support}.`,
  }),
  too_many_attempts: () => ({
    title: 'Troppi tentativi',
    detail: 'Per motivi di sicurezza questo codice non può più essere usato. Richieda un nuovo codice.',
  }),
  unavailable: ({ wait, isLongWait, support }) => ({
    title: 'Servizio momentaneamente non disponibile',
    detail: isLongWait
      ? `In questo momento si iscrivono troppe persone. Riprovi ${later(wait)} o contatti ${support}.`
      : `Il servizio non può rispondere in questo momento. Riprovi ${later(wait)}.`,
  }),
};
