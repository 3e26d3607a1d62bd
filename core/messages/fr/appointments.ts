/** Messages about an appointment that a practice gave, in French. */
import type { AppointmentSmsWords, Appointments, AppointmentWords, LinkedNotice } from '../text-types.ts';
import { sentencePractice, thePractice, thePractitioner } from './articles.ts';

const openings = {
  confirmation: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Confirmation de votre rendez-vous du ${when}`,
    opening: isByPatient
      ? 'Vous avez pris ce rendez-vous en ligne\u00a0:'
      : `${sentencePractice(practice.name)} vous a donné un rendez-vous\u00a0:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Rappel de votre rendez-vous du ${when}`,
    opening: `${sentencePractice(practice.name)} vous rappelle votre rendez-vous\u00a0:`,
  }),
  moved: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Votre rendez-vous est déplacé au ${when}`,
    opening: `${isByPatient ? 'Vous avez déplacé ce rendez-vous en ligne.' : `${sentencePractice(practice.name)} a déplacé votre rendez-vous.`} La date précédente n’est plus valable. Voici la nouvelle\u00a0:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Votre rendez-vous du ${when} a changé`,
    opening: `${sentencePractice(practice.name)} a modifié votre rendez-vous. La date et l’heure restent les mêmes. Voici les informations à jour\u00a0:`,
  }),
};

/** Before the time, in a text message; the date of a move is the new one. */
function smsOpening(kind: LinkedNotice, { isByPatient, firstName, when }: AppointmentSmsWords): string {
  const whose = firstName ? ` pour ${firstName}` : '';
  if (kind === 'moved') return `${isByPatient ? 'Vous avez déplacé un RDV' : 'RDV déplacé'} au ${when}${whose}`;
  if (kind === 'confirmation' && isByPatient) return `Vous avez pris RDV${whose} : ${when}`;
  return `${{ confirmation: 'RDV confirmé', reminder: 'Rappel de RDV', changed: 'RDV modifié' }[kind]}${whose} : ${when}`;
}

function smsReach(kind: LinkedNotice, { isBooked, isByPatient, phone }: AppointmentSmsWords): string {
  if (kind === 'moved' && isByPatient) return `Si ce n'est pas vous, appelez le ${phone}`;
  if (kind === 'confirmation' && isByPatient) return `Pour annuler, ou si ce n'est pas vous : ${phone}`;
  return `Annuler : ${isBooked ? 'en ligne ou ' : ''}${phone}`;
}

const details = ({ when, where, practitioner, firstName }: AppointmentWords) => ({
  details: [
    ...(firstName ? [['Pour', firstName] as const] : []),
    ['Quand', when] as const,
    ['Où', where] as const,
    ['Avec', practitioner] as const,
  ],
});

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `Pour ${purpose}, ${byOneself ? 'connectez-vous ou ' : ''}appelez ${thePractice(name)} au ${phone}.${email ? ` Pour toute question, vous pouvez aussi écrire à ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Vous recevez ce message car le cabinet a noté vos coordonnées sur votre fiche patient. Cela ne signifie pas que vous avez un compte ${serviceName}.`;

const notYours = 'Si ce rendez-vous n’est ni pour vous ni pour un proche, appelez le cabinet.';

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `Si ce n’était pas vous, appelez ${thePractice(name)} au ${phone} et changez de mot de passe.`;

/** A lock screen shows it: it names nobody. */
const preview = 'La date, le lieu et le praticien sont dans ce message.';

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      preview,
      beforeLink: [
        'Bonjour,',
        opening,
        details(words),
        call('annuler ou déplacer ce rendez-vous', words, words.isBooked),
        words.isBooked
          ? 'Pour retrouver ce rendez-vous en ligne, connectez-vous\u00a0:'
          : 'Pour retrouver ce rendez-vous en ligne, connectez-vous ou inscrivez-vous\u00a0:',
      ],
      link: 'Mon compte',
      afterLink: [
        ...(words.isByPatient ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} Un compte n’est créé que si vous vous inscrivez.`,
              notYours,
              'Ce lien vous est personnel\u00a0: ne transférez ce message à personne.',
            ]),
        `L’équipe ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Votre rendez-vous du ${words.when} est annulé`,
    preview,
    beforeLink: [
      'Bonjour,',
      words.isByPatient
        ? 'Vous avez annulé ce rendez-vous en ligne\u00a0:'
        : `${sentencePractice(words.practice.name)} a annulé ce rendez-vous\u00a0:`,
      details(words),
      call('prendre un autre rendez-vous', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words), notYours]),
      `L’équipe ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, words) =>
    `${smsOpening(kind, words)}${words.who ? `, ${words.who}` : ''}. ${smsReach(kind, words)}. Mon compte :`,
  cancelledSms: ({ isByPatient, firstName, who, when, phone }) =>
    `${isByPatient ? 'Vous avez annulé un RDV' : 'RDV annulé'}${firstName ? ` pour ${firstName}` : ''} : ${when}${who ? `, ${who}` : ''}. ` +
    `${isByPatient ? "Si ce n'est pas vous, appelez le" : 'Prendre un autre RDV :'} ${phone}.`,
  calendar: {
    fileName: 'rendez-vous.ics',
    summary: practitioner => `Rendez-vous avec ${thePractitioner(practitioner)}`,
    reach: ({ name, phone }) => `Pour annuler ou déplacer ce rendez-vous, appelez ${thePractice(name)} au ${phone}.`,
  },
};
