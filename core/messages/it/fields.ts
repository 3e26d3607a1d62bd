/** The sentences beside a field, in Italian. */
import type { Fields } from '../text-types.ts';

export const fields: Fields = {
  required: 'Questo campo è obbligatorio.',
  nothing_to_change: 'Indichi un nuovo numero di telefono o un nuovo indirizzo e-mail.',
  invalid_idempotency_key: 'Questa chiave è troppo corta. Scelga a caso almeno 16 caratteri per ogni modulo.',
  wrong_type: 'Questo valore non ha il formato previsto. Lo corregga.',
  unknown_field: 'Questo campo non è previsto. Lo rimuova.',
  invalid_phone:
    'Questo numero di telefono non è valido. Lo verifichi. Per un numero estero, inizi con «+» e il prefisso del Paese.',
  phone_not_reachable:
    'Non è possibile inviare un codice a questo tipo di numero. Indichi un normale numero di cellulare o di rete fissa.',
  country_not_served: 'Non inviamo ancora codici in questo Paese. Se non ha un altro numero, ci contatti.',
  landline_not_served: 'Non possiamo chiamare i telefoni fissi di questo Paese. Indichi un numero di cellulare.',
  invalid_email:
    'Questo indirizzo e-mail non è valido. Scriva un solo indirizzo, come nome@esempio.it, senza accenti o simboli insoliti prima della @.',
  emails_differ: 'I due indirizzi e-mail sono diversi. Inserisca due volte lo stesso.',
  password_too_short: 'La password è troppo corta. Deve contenere almeno 10 caratteri.',
  password_too_long: 'La password è troppo lunga. Può contenere al massimo 128 caratteri.',
  password_needs_uppercase: 'Aggiunga almeno una lettera maiuscola.',
  password_needs_lowercase: 'Aggiunga lettere minuscole (almeno due).',
  password_needs_digit: 'Aggiunga almeno una cifra.',
  password_too_common:
    'Questa password è troppo facile da indovinare. Eviti le parole comuni, le sequenze e i Suoi recapiti.',
  terms_not_accepted: 'Per iscriversi, accetti le condizioni d’uso.',
  privacy_notice_not_accepted: 'Per aprire il Suo account, accetti l’informativa sulla privacy.',
  stale_version: 'Nel frattempo questo testo è cambiato. Lo rilegga e lo accetti di nuovo.',
  invalid_code: 'Inserisca tutte le cifre del codice ricevuto, e nient’altro.',
  invalid_channel: 'Non possiamo inviare il codice al Suo numero in questo modo. Scelga l’altro modo.',
  invalid_locale: 'Questa lingua non è disponibile. Ne scelga un’altra.',
  invalid_name: 'Questo nome non è valido. Lo scriva su una riga, con almeno una lettera e senza indirizzi web.',
  invalid_address: 'Scriva l’indirizzo su una riga, con almeno una lettera e senza indirizzi web.',
  invalid_id:
    'Questo identificativo non è valido. Usi al massimo 64 caratteri: lettere senza accenti, cifre, trattini e trattini bassi.',
  invalid_instant: 'Questa data non è valida o è tra più di dieci anni. La scriva nella forma 2026-11-12T13:30:00Z.',
  ends_before_start: 'La fine deve essere successiva all’inizio. Corregga la data o l’ora.',
  lasts_too_long: 'La fine è più di 24 ore dopo l’inizio. Corregga la data o l’ora della fine.',
  past_appointment: 'Questa data è passata. Indichi una data futura.',
  invalid_reminder_pass:
    'Questo link non può più essere usato. Apra di nuovo il messaggio del Suo appuntamento, oppure si iscriva direttamente.',
  invalid_identifier: 'Questo non è né un numero di telefono né un indirizzo e-mail. Lo verifichi.',
  invalid_topic: 'Questo argomento non è disponibile. Ne scelga uno dall’elenco.',
  invalid_reference: 'Questo non è un riferimento. Ha la forma K7Q-4MX. Lasci vuoto questo campo se non ne ha uno.',
  message_too_long: 'Questo messaggio è troppo lungo. Può avere al massimo 2000 caratteri.',
  same_as_before: 'Il Suo account ha già questo recapito. Ne indichi un altro.',
  invalid_birth_date: 'Questa data di nascita non è valida. La scriva nella forma 1984-02-29.',
  invalid_hold: 'Questo orario non è riservato per Lei, o è già stato usato. Scelga un orario nel calendario.',
  invalid_time_zone: 'Questo fuso orario non esiste. Ne scriva il nome nella forma Europe/Paris.',
  past_slot: 'Questo orario è già iniziato. Lo tolga dall’elenco.',
  range_too_long: 'Questo periodo è troppo lungo. Indichi al massimo 31 giorni.',
  slot_outside: 'Questo orario inizia o finisce fuori dal periodo indicato. Lo corregga.',
  slots_overlap: 'Questo orario si sovrappone a un altro o a un appuntamento già preso. Lo corregga.',
  too_many_slots: 'Questo elenco è troppo lungo. Invii al massimo 500 orari alla volta.',
};
