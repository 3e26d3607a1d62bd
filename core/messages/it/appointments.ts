/** Messages about an appointment that a practice gave, in Italian. */
import type { Appointments, AppointmentWords } from '../text-types.ts';

const openings = {
  confirmation: ({ isBooked, when, practice }: AppointmentWords) => ({
    subject: `Conferma del Suo appuntamento: ${when}`,
    opening: isBooked
      ? 'Ha prenotato questo appuntamento online:'
      : `il Suo appuntamento presso ${practice.name} è confermato:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Promemoria del Suo appuntamento: ${when}`,
    opening: `Le ricordiamo il Suo appuntamento presso ${practice.name}:`,
  }),
  moved: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Il Suo appuntamento è stato spostato: ${when}`,
    opening: `${isByPatient ? 'Lei ha spostato questo appuntamento online.' : `il Suo appuntamento presso ${practice.name} è stato spostato.`} La data precedente non è più valida. Ecco quella nuova:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Il Suo appuntamento è stato modificato: ${when}`,
    opening: `il Suo appuntamento presso ${practice.name} è stato modificato. La data e l’ora restano le stesse. Ecco i dati aggiornati:`,
  }),
};

const smsOpenings = {
  confirmation: 'Appuntamento confermato',
  reminder: 'Promemoria appuntamento',
  moved: 'Appuntamento spostato, nuova data',
  changed: 'Appuntamento modificato',
};

const details = ({ when, where, practitioner }: AppointmentWords) => [
  `Quando: ${when}`,
  `Dove: ${where}`,
  `Con: ${practitioner}`,
];

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `Per ${purpose}, ${byOneself ? 'acceda o ' : ''}telefoni allo studio (${name}) al numero ${phone}.${email ? ` Per qualsiasi domanda può anche scrivere a ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Riceve questo messaggio perché lo studio ha annotato i Suoi recapiti nella Sua scheda paziente. Ciò non significa che Lei abbia un account ${serviceName}.`;

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `Se non è stato Lei, telefoni allo studio (${name}) al numero ${phone} e cambi la password.`;

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      beforeLink: [
        'Buongiorno,',
        opening,
        ...details(words),
        call('annullare o spostare questo appuntamento', words, words.isBooked),
        words.isBooked
          ? 'Per ritrovare questo appuntamento online, acceda:'
          : 'Per ritrovare questo appuntamento online, acceda o si iscriva:',
      ],
      link: 'Il mio account',
      afterLink: [
        ...(words.isByPatient && kind === 'moved' ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} Un account viene creato solo se si iscrive.`,
              'Questo link è personale: non inoltri questo messaggio a nessuno.',
            ]),
        `Il team di ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Il Suo appuntamento è stato annullato: ${words.when}`,
    beforeLink: [
      'Buongiorno,',
      words.isByPatient ? 'Lei ha annullato questo appuntamento online:' : 'questo appuntamento è stato annullato:',
      ...details(words),
      call('fissare un altro appuntamento', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words)]),
      `Il team di ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, { isBooked, isByPatient, serviceName, who, when, phone }) =>
    `${isByPatient && kind === 'moved' ? 'Ha spostato il Suo appuntamento, nuova data' : smsOpenings[kind]}: ${when}${who ? `, ${who}` : ''}. ` +
    `${isByPatient && kind === 'moved' ? 'Se non è stato Lei, ' : `Per annullare, ${isBooked ? 'acceda o ' : ''}`}telefoni al ${phone}. ` +
    `${isBooked ? '' : `Questo SMS non significa che Lei abbia un account${serviceName ? ` ${serviceName}` : ''}. `}Il mio account:`,
  cancelledSms: ({ isByPatient, who, when, phone }) =>
    `${isByPatient ? 'Ha annullato il Suo appuntamento' : 'Appuntamento annullato'}: ${when}${who ? `, ${who}` : ''}. ` +
    `${isByPatient ? 'Se non è stato Lei' : 'Per fissarne un altro'}, telefoni al ${phone}.`,
  calendar: {
    fileName: 'appuntamento.ics',
    summary: practitioner => `Appuntamento: ${practitioner}`,
    reach: ({ name, phone }) =>
      `Per annullare o spostare questo appuntamento, telefoni allo studio (${name}) al numero ${phone}.`,
  },
};
