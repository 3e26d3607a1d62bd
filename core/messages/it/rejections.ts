/** Why a sign-up ended without an account, in Italian. */
import type { Rejections, Waiting } from '../text-types.ts';

export const rejections: Rejections = {
  contact_differs: (_, practice) =>
    `I recapiti che ha inserito non corrispondono a quelli della Sua scheda paziente. Telefoni allo studio${practice ? ` (${practice.name}) al numero ${practice.phone}` : ''} e chieda di correggere la Sua scheda, poi ripeta l’iscrizione.`,
  link_unusable: () =>
    'Questo link non può più essere usato. Se ha un account, acceda. Altrimenti apra un messaggio più recente sul Suo appuntamento, ne chieda uno nuovo allo studio oppure si iscriva direttamente.',
  account_exists: support =>
    `Esiste già un account con questo numero di telefono o questo indirizzo e-mail. Si assicuri che non sia il Suo: acceda o reimposti la password. Se non è il Suo account, contatti ${support}.`,
  too_many_codes: support =>
    `Sono stati richiesti troppi codici per questo numero. Ripeta l’iscrizione domani o contatti ${support}.`,
  country_not_served: support =>
    `Non inviamo ancora codici in questo Paese. Se non ha un altro numero, contatti ${support}.`,
  slot_gone: () => 'L’orario scelto non è più disponibile. Scelga un altro orario e ricominci.',
  undeliverable: support =>
    `Non abbiamo potuto recapitare il codice a questo numero. Verifichi il numero e ricominci, oppure ne provi un altro. Se il problema persiste, contatti ${support}.`,
  delivery_failed: support =>
    `Un guasto presso il nostro fornitore di messaggi ci ha impedito di inviare il Suo codice. Il Suo numero non c’entra. Ripeta l’iscrizione tra qualche minuto. Se il problema persiste, contatti ${support}.`,
};

/** The text for a patient whose sign-up waits for the practice. */
export const waiting: Waiting = ({ name, phone }) =>
  `I recapiti che ha inserito non corrispondono a quelli della Sua scheda paziente. Telefoni allo studio (${name}) al numero ${phone} e chieda di correggere la Sua scheda. La Sua iscrizione riprenderà non appena sarà fatto e La avviseremo.`;
