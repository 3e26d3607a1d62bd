/** Messages about an appointment that a practice gave, in German. */
import type { AppointmentSmsWords, Appointments, AppointmentWords, LinkedNotice } from '../text-types.ts';

const openings = {
  confirmation: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Bestätigung Ihres Termins: ${when}`,
    opening: isByPatient
      ? 'Sie haben diesen Termin online gebucht:'
      : `${practice.name} hat Ihnen einen Termin gegeben:`,
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

/** Before the time, in a text message; the date of a move is the new one. */
function smsOpening(kind: LinkedNotice, { isByPatient, firstName, when }: AppointmentSmsWords): string {
  const whose = firstName ? ` für ${firstName}` : '';
  if (kind === 'moved')
    return isByPatient ? `Termin${whose} online verschoben auf ${when}` : `Termin${whose} verschoben auf ${when}`;
  if (kind === 'confirmation' && isByPatient) return `Termin${whose} online gebucht: ${when}`;
  return `${{ confirmation: 'Termin bestätigt', reminder: 'Terminerinnerung', changed: 'Termin geändert' }[kind]}${whose}: ${when}`;
}

function smsReach(kind: LinkedNotice, { isBooked, isByPatient, phone }: AppointmentSmsWords): string {
  if (kind === 'moved' && isByPatient) return `Waren Sie es nicht? Tel. ${phone}`;
  if (kind === 'confirmation' && isByPatient) return `Absagen, oder waren Sie es nicht? ${phone}`;
  return `Absagen: ${isBooked ? 'online oder ' : ''}${phone}`;
}

const details = ({ when, where, practitioner, firstName }: AppointmentWords) => ({
  details: [
    ...(firstName ? [['Für', firstName] as const] : []),
    ['Wann', when] as const,
    ['Wo', where] as const,
    ['Bei', practitioner] as const,
  ],
});

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `Um ${purpose}, ${byOneself ? 'melden Sie sich an oder ' : ''}rufen Sie bitte die Praxis an: ${name}, ${phone}.${email ? ` Bei Fragen können Sie auch an ${email} schreiben.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Sie erhalten diese Nachricht, weil die Praxis Ihre Kontaktdaten in Ihrer Patientenakte eingetragen hat. Das bedeutet nicht, dass Sie ein Konto bei ${serviceName} haben.`;

const notYours = 'Wenn dieser Termin weder für Sie noch für Angehörige ist, rufen Sie bitte die Praxis an.';

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `Wenn Sie das nicht waren, rufen Sie bitte die Praxis an (${name}, ${phone}) und ändern Sie Ihr Passwort.`;

/** A lock screen shows it: it names nobody. */
const preview = 'Zeit, Ort und Praxis stehen in dieser Nachricht.';

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      preview,
      beforeLink: [
        'Guten Tag,',
        opening,
        details(words),
        call('diesen Termin abzusagen oder zu verschieben', words, words.isBooked),
        words.isBooked
          ? 'Um diesen Termin online zu sehen, melden Sie sich an:'
          : 'Um diesen Termin online zu sehen, melden Sie sich an oder registrieren Sie sich:',
      ],
      link: 'Mein Konto',
      afterLink: [
        ...(words.isByPatient ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} Ein Konto wird nur eröffnet, wenn Sie sich registrieren.`,
              notYours,
              'Dieser Link ist nur für Sie bestimmt: Leiten Sie diese Nachricht nicht weiter.',
            ]),
        `Ihr Team von ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Ihr Termin wurde abgesagt: ${words.when}`,
    preview,
    beforeLink: [
      'Guten Tag,',
      words.isByPatient
        ? 'Sie haben diesen Termin online abgesagt:'
        : `${words.practice.name} hat diesen Termin abgesagt:`,
      details(words),
      call('einen anderen Termin zu vereinbaren', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words), notYours]),
      `Ihr Team von ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, words) =>
    `${smsOpening(kind, words)}${words.who ? `, ${words.who}` : ''}. ${smsReach(kind, words)}. Mein Konto:`,
  cancelledSms: ({ isByPatient, firstName, who, when, phone }) =>
    `${isByPatient ? 'Sie haben einen Termin' : 'Termin'}${firstName ? ` für ${firstName}` : ''} abgesagt: ${when}${who ? `, ${who}` : ''}. ` +
    `${isByPatient ? 'Waren Sie es nicht? Tel.' : 'Für einen neuen Termin:'} ${phone}.`,
  calendar: {
    fileName: 'termin.ics',
    summary: practitioner => `Termin bei ${practitioner}`,
    reach: ({ name, phone }) =>
      `Um diesen Termin abzusagen oder zu verschieben, rufen Sie bitte die Praxis an: ${name}, ${phone}.`,
  },
};
