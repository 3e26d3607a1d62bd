/** A phone that was somebody else's, in Italian. */
import type { ReleaseTexts } from './types.ts';

export const release: ReleaseTexts = {
  mine: 'Questo numero è mio, ma questo account no',
  title: 'Chiedere di usare questo numero',
  about: phone =>
    `Ha dimostrato di ricevere i messaggi del ${phone}. Chiediamo al titolare dell’account se questo numero è ancora suo. Nessun suo dato Le sarà trasmesso.`,
  emailHint: 'Le scriveremo lì per dirLe se il numero è libero.',
  submit: 'Inviare la richiesta',
  sentTitle: 'Abbiamo la Sua richiesta',
  sent: (days, email) =>
    `Se il titolare dell’account non dà alcun segno per ${days} giorni, il numero sarà libero e potrà registrarsi. In ogni caso, Le scriveremo a ${email}.`,
  keep: {
    title: 'Questo numero è ancora Suo?',
    about:
      'Qualcuno ha dimostrato di ricevere i messaggi del numero del Suo account, e chiede di usarlo. Se questo numero è ancora Suo, lo tenga.',
    press: 'Tengo questo numero',
    hint: 'Se questo numero non è più Suo, non deve fare nulla. Nessun Suo dato sarà trasmesso.',
    doneTitle: 'Il numero resta Suo',
    done: 'Resta legato al Suo account, e la persona che l’ha chiesto ne è informata.',
  },
};
