/** Privacy notice (GDPR article 13), in Italian. */
import { pluralOf } from '../messages/format/plural.ts';
import type { DocumentText } from './document-words.ts';

const plural = pluralOf('it');
const days = (count: number) => `${count} ${plural(count, { one: 'giorno', other: 'giorni' })}`;
const years = (count: number) => `${count} ${plural(count, { one: 'anno', other: 'anni' })}`;

export const privacyNoticeIt: DocumentText = words => `# ${words.serviceName} protegge i Suoi dati

Questa informativa dice quali dati trattiamo quando apre un account, perché, per quanto tempo e quali sono i Suoi diritti.

## Chi è il titolare

Il titolare del trattamento dei Suoi dati è il gestore di ${words.serviceName}: ${words.operator}. Per qualsiasi domanda sui Suoi dati, scriva a ${words.supportEmail}.

## Quali dati e perché

- Il Suo numero di telefono e il Suo indirizzo e-mail, per aprire il Suo account, verificare che il numero sia il Suo e scriverLe a proposito del Suo account. Base giuridica: l’esecuzione del contratto (articolo 6, paragrafo 1, lettera b, del GDPR).
- La Sua password, di cui conserviamo soltanto un’impronta che non permette di rileggerla. Base giuridica: l’esecuzione del contratto.
- La Sua lingua, per scriverLe in questa lingua. Base giuridica: l’esecuzione del contratto.
- Se si registra dal messaggio di un appuntamento: i recapiti che inserisce sono confrontati con quelli annotati dallo studio. Se sono diversi, lo studio vede quanto ha inserito, per ${days(words.correctionDays)} al massimo, per correggere la Sua scheda paziente. Il Suo account è poi collegato a tale scheda. Base giuridica: esecuzione del contratto.
- La prova che ha accettato le condizioni d’uso e questa informativa: versione, data e ora, lingua e impronta del testo. Base giuridica: il nostro obbligo di poterlo dimostrare (articolo 6, paragrafo 1, lettera c).
- Ciò che scrive al servizio di assistenza e l’indirizzo che indica per la risposta, per risponderLe. Base giuridica: il nostro legittimo interesse ad aiutare chi ci scrive.
- Impronte del Suo numero, del Suo indirizzo e-mail e del Suo indirizzo IP, e il numero di tentativi, per impedire le frodi e l’invio abusivo di codici. Base giuridica: il nostro legittimo interesse a proteggere gli account (articolo 6, paragrafo 1, lettera f).

Il numero di telefono, l’indirizzo e-mail e la password sono necessari: senza di essi non possiamo aprire un account. Per aprire un account non Le chiediamo alcuna informazione sulla Sua salute. I Suoi dati non servono né per la pubblicità né per decisioni automatizzate che producano effetti giuridici nei Suoi confronti.

## Per quanto tempo

- I dati del Suo account e la prova di quanto ha accettato: finché il Suo account è aperto.
- I Suoi appuntamenti: ${years(words.appointmentYears)} dopo la loro data.
- La scheda che uno studio tiene su di Lei: ${years(words.recordYears)} dopo l’ultima annotazione dello studio o l’ultimo appuntamento fissato, e in ogni caso finché un suo appuntamento è conservato. Lo studio può cancellarla prima.
- Se cancella il Suo account: la prova di quanto ha accettato, senza i Suoi recapiti, per altri ${years(words.evidenceYears)}, per poterla mostrare in caso di controversia. Il Suo numero vi figura soltanto come impronta. La scheda che lo studio tiene su di Lei resta allo studio.
- Un’iscrizione non conclusa: i Suoi recapiti e la Sua password vengono cancellati appena termina, il resto dopo ${days(words.signUpDays)}.
- Ciò che scrive al servizio di assistenza: ${days(words.supportDays)}.
- Il numero di tentativi: ${days(words.failureDays)}.
- I registri tecnici, che non contengono né numeri né indirizzi e-mail: ${days(words.logDays)}. La cronologia dei passaggi di un’iscrizione, che contiene soltanto identificativi tecnici: 90 giorni.
- Le copie di sicurezza: altri 35 giorni.

Una cancellazione programmata può richiedere qualche giorno in più.

## Chi li riceve

Vi accedono soltanto le persone autorizzate dal gestore. Amazon Web Services ospita il servizio e trasmette per nostro conto SMS, chiamate ed e-mail, con l’aiuto degli operatori di telecomunicazioni. Se un fornitore tratta dati fuori dallo Spazio economico europeo, ciò avviene in un Paese riconosciuto adeguato o secondo le clausole contrattuali tipo della Commissione europea. Non vendiamo i Suoi dati.

## I Suoi diritti

Nel Suo spazio può scaricare i Suoi dati e cancellare il Suo account in qualsiasi momento. Può anche chiedere l’accesso ai Suoi dati, la loro rettifica, la loro cancellazione, la limitazione del trattamento e la loro portabilità, e opporsi ai trattamenti fondati sul nostro legittimo interesse. Scriva a ${words.supportEmail}. Rispondiamo entro un mese.

Se ritiene che i Suoi diritti non siano rispettati, può presentare reclamo all’autorità di protezione dei dati del Suo Paese, in Francia la CNIL (www.cnil.fr).

## Il Suo accordo

Scegliendo «Accetto», conferma di aver letto questa informativa e di voler aprire il Suo account. Finché non lo fa, nessun account viene aperto.
`;
