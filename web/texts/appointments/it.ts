/** One's own appointments in Italian. */
import type { OwnAppointmentTexts } from './types.ts';

export const appointments: OwnAppointmentTexts = {
  title: 'I miei appuntamenti',
  none: 'Non ha nessun appuntamento in programma.',
  past: 'Appuntamenti passati o annullati',
  more: 'Mostrare altri appuntamenti',
  forWhom: name => `Per ${name}`,
  cancelled: 'Appuntamento annullato',
  changeUntil: time => `Può spostarlo o annullarlo qui fino a questo momento: ${time}.`,
  callToChange: 'Per spostare o annullare questo appuntamento, telefoni allo studio.',
  cancel: 'Annullare questo appuntamento',
  askCancel: 'Vuole annullare questo appuntamento? Un’altra persona potrà prendere questo orario.',
  reallyCancel: 'Sì, annullarlo',
  keep: 'No, tenerlo',
  cancelledNews: 'Il Suo appuntamento è annullato. Le inviamo un messaggio al riguardo.',
  move: 'Spostare questo appuntamento',
  moving: time =>
    `Sta spostando il Suo appuntamento: ${time}. Scelga il nuovo orario. Finché non lo conferma, non cambia nulla.`,
  stopMoving: 'Non spostarlo',
  movingFrom: time => `Questo orario sostituirà il Suo appuntamento: ${time}.`,
  confirmMove: 'Spostare il mio appuntamento a questo orario',
  besides: 'Tenerli entrambi: prenotare anche questo',
  confirm: 'Confermare l’appuntamento',
  linkAbout: practice =>
    `Ha effettuato l’accesso. Se ${practice} ha annotato lo stesso numero di telefono e lo stesso indirizzo e-mail del Suo account, può aggiungervi questo appuntamento.`,
  link: 'Aggiungere al mio account',
};
