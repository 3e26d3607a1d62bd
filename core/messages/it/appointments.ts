/** Messages about an appointment that a practice gave, in Italian. */
import type { AppointmentSmsWords, Appointments, AppointmentWords, LinkedNotice } from '../text-types.ts';

const openings = {
  confirmation: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Conferma del Suo appuntamento: ${when}`,
    opening: isByPatient
      ? 'Ha prenotato questo appuntamento online:'
      : `lo studio (${practice.name}) Le ha dato un appuntamento:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Promemoria del Suo appuntamento: ${when}`,
    opening: `lo studio (${practice.name}) Le ricorda il Suo appuntamento:`,
  }),
  moved: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Il Suo appuntamento è stato spostato: ${when}`,
    opening: `${isByPatient ? 'Lei ha spostato questo appuntamento online.' : `lo studio (${practice.name}) ha spostato il Suo appuntamento.`} La data precedente non è più valida. Ecco quella nuova:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Il Suo appuntamento è stato modificato: ${when}`,
    opening: `lo studio (${practice.name}) ha modificato il Suo appuntamento. La data e l’ora restano le stesse. Ecco i dati aggiornati:`,
  }),
};

/** Before the time, in a text message; the date of a move is the new one. */
function smsOpening(kind: LinkedNotice, { isByPatient, firstName, when }: AppointmentSmsWords): string {
  const whose = firstName ? ` per ${firstName}` : '';
  if (kind === 'moved')
    return `${isByPatient ? 'Ha spostato un appuntamento' : 'Appuntamento spostato'}${whose} a ${when}`;
  if (kind === 'confirmation' && isByPatient) return `Ha prenotato un appuntamento${whose}: ${when}`;
  return `${{ confirmation: 'Appuntamento confermato', reminder: 'Promemoria appuntamento', changed: 'Appuntamento modificato' }[kind]}${whose}: ${when}`;
}

function smsReach(kind: LinkedNotice, { isBooked, isByPatient, phone }: AppointmentSmsWords): string {
  if (kind === 'moved' && isByPatient) return `Se non è stato Lei: ${phone}`;
  if (kind === 'confirmation' && isByPatient) return `Disdire, o se non è stato Lei: ${phone}`;
  return `Disdire: ${isBooked ? 'online o ' : ''}${phone}`;
}

const details = ({ when, where, practitioner, firstName }: AppointmentWords) => ({
  details: [
    ...(firstName ? [['Per', firstName] as const] : []),
    ['Quando', when] as const,
    ['Dove', where] as const,
    ['Con', practitioner] as const,
  ],
});

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `Per ${purpose}, ${byOneself ? 'acceda o ' : ''}telefoni allo studio (${name}) al numero ${phone}.${email ? ` Per qualsiasi domanda può anche scrivere a ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Riceve questo messaggio perché lo studio ha annotato i Suoi recapiti nella Sua scheda paziente. Ciò non significa che Lei abbia un account ${serviceName}.`;

const notYours = 'Se questo appuntamento non è né per Lei né per un Suo familiare, telefoni allo studio.';

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `Se non è stato Lei, telefoni allo studio (${name}) al numero ${phone} e cambi la password.`;

/** A lock screen shows it: it names nobody. */
const preview = 'La data, il luogo e il medico sono in questo messaggio.';

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      preview,
      beforeLink: [
        'Buongiorno,',
        opening,
        details(words),
        call('annullare o spostare questo appuntamento', words, words.isBooked),
        words.isBooked
          ? 'Per ritrovare questo appuntamento online, acceda:'
          : 'Per ritrovare questo appuntamento online, acceda o si iscriva:',
      ],
      link: 'Il mio account',
      afterLink: [
        ...(words.isByPatient ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} Un account viene creato solo se si iscrive.`,
              notYours,
              'Questo link è personale: non inoltri questo messaggio a nessuno.',
            ]),
        `Il team di ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Il Suo appuntamento è stato annullato: ${words.when}`,
    preview,
    beforeLink: [
      'Buongiorno,',
      words.isByPatient
        ? 'Lei ha annullato questo appuntamento online:'
        : `lo studio (${words.practice.name}) ha annullato questo appuntamento:`,
      details(words),
      call('fissare un altro appuntamento', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words), notYours]),
      `Il team di ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, words) =>
    `${smsOpening(kind, words)}${words.who ? `, ${words.who}` : ''}. ${smsReach(kind, words)}. Il mio account:`,
  cancelledSms: ({ isByPatient, firstName, who, when, phone }) =>
    `${isByPatient ? 'Ha annullato un appuntamento' : 'Appuntamento annullato'}${firstName ? ` per ${firstName}` : ''}: ${when}${who ? `, ${who}` : ''}. ` +
    `${isByPatient ? 'Se non è stato Lei, telefoni al' : 'Per fissarne un altro:'} ${phone}.`,
  calendar: {
    fileName: 'appuntamento.ics',
    summary: practitioner => `Appuntamento: ${practitioner}`,
    reach: ({ name, phone }) =>
      `Per annullare o spostare questo appuntamento, telefoni allo studio (${name}) al numero ${phone}.`,
  },
};
