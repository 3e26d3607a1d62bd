/** What is said about an appointment that a practice gave, in Italian. */
import type { Appointments, AppointmentWords } from '../text-types.ts';

const openings = {
  confirmation: ({ when, practice }: AppointmentWords) => ({
    subject: `Conferma del Suo appuntamento: ${when}`,
    opening: `${practice.name} Le ha dato un appuntamento:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Promemoria del Suo appuntamento: ${when}`,
    opening: `${practice.name} Le ricorda il Suo appuntamento:`,
  }),
  moved: ({ when, practice }: AppointmentWords) => ({
    subject: `Il Suo appuntamento è stato spostato: ${when}`,
    opening: `${practice.name} ha spostato il Suo appuntamento. La data precedente non è più valida. Ecco quella nuova:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Il Suo appuntamento è cambiato: ${when}`,
    opening: `${practice.name} ha modificato il Suo appuntamento, nella stessa data. Ecco ciò che vale ora:`,
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

const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords) =>
  `Per ${purpose}, telefoni a ${name} al numero ${phone}.${email ? ` Per domande può anche scrivere all’indirizzo ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Riceve questo messaggio perché lo studio ha annotato i Suoi recapiti nella Sua scheda paziente. Ciò non significa che Lei abbia un account ${serviceName}.`;

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      beforeLink: [
        'Buongiorno,',
        opening,
        ...details(words),
        call('annullare o spostare questo appuntamento', words),
        'Per ritrovare questo appuntamento online, acceda o si iscriva:',
      ],
      link: 'Il mio account',
      afterLink: [
        `${noAccount(words)} Il Suo account viene creato solo se si iscrive.`,
        'Questo link è personale: non inoltri questo messaggio a nessuno.',
        `Il team di ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Il Suo appuntamento è stato annullato: ${words.when}`,
    beforeLink: [
      'Buongiorno,',
      'questo appuntamento è stato annullato:',
      ...details(words),
      call('prendere un altro appuntamento', words),
      noAccount(words),
      `Il team di ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, { serviceName, who, when, phone }) =>
    `${smsOpenings[kind]}: ${when}${who ? ` con ${who}` : ''}. Per annullare: ${phone}. ` +
    `Ricevere questo SMS non significa avere un account${serviceName ? ` ${serviceName}` : ''}. Il mio account:`,
  cancelledSms: ({ who, when, phone }) =>
    `Appuntamento annullato: ${when}${who ? ` con ${who}` : ''}. Per prenderne un altro: ${phone}.`,
  calendar: {
    fileName: 'appuntamento.ics',
    summary: practitioner => `Appuntamento con ${practitioner}`,
    reach: ({ name, phone }) => `Per annullare o spostare questo appuntamento, telefoni a ${name} al numero ${phone}.`,
  },
};
