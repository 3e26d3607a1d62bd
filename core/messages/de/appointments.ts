/** Messages about an appointment that a practice gave, in German. */
import type { Appointments, AppointmentWords } from '../text-types.ts';

const openings = {
  confirmation: ({ isBooked, when, practice }: AppointmentWords) => ({
    subject: `Bestätigung Ihres Termins: ${when}`,
    opening: isBooked ? 'Sie haben diesen Termin online gebucht:' : `${practice.name} hat Ihnen einen Termin gegeben:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Erinnerung an Ihren Termin: ${when}`,
    opening: `${practice.name} erinnert Sie an Ihren Termin:`,
  }),
  moved: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Ihr Termin wurde verschoben: ${when}`,
    opening: `${isByPatient ? 'Sie haben diesen Termin online verschoben.' : `${practice.name} hat Ihren Termin verschoben.`} Der frühere Zeitpunkt gilt nicht mehr. Hier ist der neue:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Ihr Termin wurde geändert: ${when}`,
    opening: `${practice.name} hat Ihren Termin geändert. Datum und Uhrzeit bleiben gleich. Hier sind die aktuellen Angaben:`,
  }),
};

const smsOpenings = {
  confirmation: 'Termin bestätigt',
  reminder: 'Terminerinnerung',
  moved: 'Termin verschoben, neuer Zeitpunkt',
  changed: 'Termin geändert',
};

const details = ({ when, where, practitioner }: AppointmentWords) => [
  `Wann: ${when}`,
  `Wo: ${where}`,
  `Bei: ${practitioner}`,
];

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `Um ${purpose}, ${byOneself ? 'melden Sie sich an oder ' : ''}rufen Sie bitte die Praxis an: ${name}, ${phone}.${email ? ` Bei Fragen können Sie auch an ${email} schreiben.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Sie erhalten diese Nachricht, weil die Praxis Ihre Kontaktdaten in Ihrer Patientenakte eingetragen hat. Das bedeutet nicht, dass Sie ein Konto bei ${serviceName} haben.`;

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `Wenn Sie das nicht waren, rufen Sie bitte die Praxis an (${name}, ${phone}) und ändern Sie Ihr Passwort.`;

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      beforeLink: [
        'Guten Tag,',
        opening,
        ...details(words),
        call('diesen Termin abzusagen oder zu verschieben', words, words.isBooked),
        words.isBooked
          ? 'Um diesen Termin online zu sehen, melden Sie sich an:'
          : 'Um diesen Termin online zu sehen, melden Sie sich an oder registrieren Sie sich:',
      ],
      link: 'Mein Konto',
      afterLink: [
        ...(words.isByPatient && kind === 'moved' ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} Ein Konto wird nur eröffnet, wenn Sie sich registrieren.`,
              'Dieser Link ist nur für Sie bestimmt: Leiten Sie diese Nachricht nicht weiter.',
            ]),
        `Ihr Team von ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Ihr Termin wurde abgesagt: ${words.when}`,
    beforeLink: [
      'Guten Tag,',
      words.isByPatient ? 'Sie haben diesen Termin online abgesagt:' : 'dieser Termin wurde abgesagt:',
      ...details(words),
      call('einen anderen Termin zu vereinbaren', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words)]),
      `Ihr Team von ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, { isBooked, isByPatient, serviceName, who, when, phone }) =>
    `${isByPatient && kind === 'moved' ? 'Sie haben Ihren Termin verschoben, neuer Zeitpunkt' : smsOpenings[kind]}: ${when}${who ? ` bei ${who}` : ''}. ` +
    `${isByPatient && kind === 'moved' ? 'Wenn Sie das nicht waren, ' : isBooked ? 'Zum Absagen melden Sie sich an oder ' : 'Zum Absagen '}rufen Sie bitte ${phone} an. ` +
    `${isBooked ? '' : `Diese SMS bedeutet nicht, dass Sie ein Konto${serviceName ? ` bei ${serviceName}` : ''} haben. `}Mein Konto:`,
  cancelledSms: ({ isByPatient, who, when, phone }) =>
    `${isByPatient ? 'Sie haben Ihren Termin abgesagt' : 'Termin abgesagt'}: ${when}${who ? ` bei ${who}` : ''}. ` +
    `${isByPatient ? 'Wenn Sie das nicht waren,' : 'Für einen neuen Termin'} rufen Sie bitte ${phone} an.`,
  calendar: {
    fileName: 'termin.ics',
    summary: practitioner => `Termin bei ${practitioner}`,
    reach: ({ name, phone }) =>
      `Um diesen Termin abzusagen oder zu verschieben, rufen Sie bitte die Praxis an: ${name}, ${phone}.`,
  },
};
