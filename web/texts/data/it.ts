/** One's own data, in Italian. */
import type { DataTexts } from './types.ts';

export const data: DataTexts = {
  title: 'I miei dati',
  about: 'Scarichi tutto ciò che conserviamo su di Lei, oppure cancelli il Suo account.',
  download: 'Scarica i miei dati',
  downloaded: 'I Suoi dati sono stati scaricati. Conservi questo file in un luogo sicuro.',
  erase: 'Cancella il mio account',
  stepUpAbout: 'Per proteggere i Suoi dati, inserisca la Sua password attuale.',
  eraseTitle: 'Cancellare il Suo account?',
  goes: 'Ciò che viene cancellato o annullato subito',
  goesList: [
    'Il Suo account, la Sua password e i Suoi recapiti.',
    'I Suoi accessi, su tutti i Suoi dispositivi.',
    'I Suoi prossimi appuntamenti presi online. Lo studio ne viene informato.',
  ],
  stays: 'Ciò che resta, e perché',
  staysList: [
    'La scheda dello studio e gli appuntamenti che Le ha dato, perché appartengono allo studio. Per farli cancellare, si rivolga allo studio.',
    'La prova di quanto ha accettato, senza i Suoi recapiti, perché la legge ci chiede di poterla mostrare.',
    'Ciò che ha scritto al servizio di assistenza, per alcune settimane, perché possiamo ancora risponderle.',
  ],
  howLong: 'La nostra informativa sulla privacy indica per quanto tempo',
  noWayBack: 'Un account cancellato non può essere ripristinato. Potrà registrarsi di nuovo con lo stesso numero.',
  eraseForGood: 'Cancella definitivamente il mio account',
  erasedTitle: 'Il Suo account è cancellato',
  erased: 'Glielo abbiamo confermato per e-mail e SMS. Può registrarsi di nuovo quando vuole.',
};
