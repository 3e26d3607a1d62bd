/** Terms of use, in Italian. */
import type { DocumentText } from './document-words.ts';

export const termsIt: DocumentText = ({ serviceName, supportEmail }) => `# Condizioni d’uso di ${serviceName}

Queste condizioni si applicano dal momento in cui apre un account. Sono brevi, si prenda il tempo di leggerle.

## Che cosa offre il servizio

${serviceName} Le permette di aprire un account per gestire online i Suoi appuntamenti medici. Il servizio non fornisce pareri medici e non sostituisce un professionista sanitario. In caso di emergenza chiami il 112 o il numero di emergenza del Suo Paese.

## Il Suo account

- Il numero di telefono e l’indirizzo e-mail che indica sono i Suoi. Li tiene aggiornati.
- Un numero di telefono e un indirizzo e-mail servono per un solo account.
- Un codice inviato via SMS o con una chiamata vocale verifica che il numero sia il Suo. Non lo comunichi a nessuno.
- La Sua password è personale. Se pensa che un’altra persona la conosca, la cambi e ci avvisi.

## Che cosa non è permesso

- Aprire un account con i recapiti di un’altra persona senza il suo consenso.
- Tentare di accedere all’account di un’altra persona, aggirare una misura di sicurezza o automatizzare le iscrizioni.

In caso di abuso possiamo sospendere un account. Le diciamo perché e Lei può contestare la decisione.

## La nostra responsabilità

Facciamo il necessario perché il servizio sia disponibile e sicuro, ma non possiamo garantire che funzioni senza interruzioni. Nulla in queste condizioni riduce i diritti che la legge del Suo Paese di residenza Le riconosce.

## Chiudere il Suo account

Può chiudere il Suo account in qualsiasi momento e senza indicarne il motivo, scrivendo a ${supportEmail}.

## I Suoi dati

L’informativa sulla privacy, che leggerà prima dell’apertura del Suo account, spiega come vengono trattati i Suoi dati.

## Se queste condizioni cambiano

Ogni versione porta una data. La informiamo di una nuova versione prima che si applichi. Se non Le va bene, può chiudere il Suo account.

## Contattarci

Per qualsiasi domanda o reclamo, scriva a ${supportEmail}.
`;
