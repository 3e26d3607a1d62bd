/** Messages about an appointment that a practice gave, in French. */
import type { Appointments, AppointmentWords } from '../text-types.ts';
import { sentencePractice, thePractice, thePractitioner } from './articles.ts';

const openings = {
  confirmation: ({ isBooked, when, practice }: AppointmentWords) => ({
    subject: `Confirmation de votre rendez-vous du ${when}`,
    opening: isBooked
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

const smsOpenings = {
  confirmation: 'Rendez-vous confirmé',
  reminder: 'Rappel de rendez-vous',
  moved: 'Rendez-vous déplacé, nouvelle date',
  changed: 'Rendez-vous modifié',
};

const details = ({ when, where, practitioner }: AppointmentWords) => [
  `Quand\u00a0: ${when}`,
  `Où\u00a0: ${where}`,
  `Avec\u00a0: ${practitioner}`,
];

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `Pour ${purpose}, ${byOneself ? 'connectez-vous ou ' : ''}appelez ${thePractice(name)} au ${phone}.${email ? ` Pour toute question, vous pouvez aussi écrire à ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `Vous recevez ce message car le cabinet a noté vos coordonnées sur votre fiche patient. Cela ne signifie pas que vous avez un compte ${serviceName}.`;

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `Si ce n’était pas vous, appelez ${thePractice(name)} au ${phone} et changez de mot de passe.`;

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      beforeLink: [
        'Bonjour,',
        opening,
        ...details(words),
        call('annuler ou déplacer ce rendez-vous', words, words.isBooked),
        words.isBooked
          ? 'Pour retrouver ce rendez-vous en ligne, connectez-vous\u00a0:'
          : 'Pour retrouver ce rendez-vous en ligne, connectez-vous ou inscrivez-vous\u00a0:',
      ],
      link: 'Mon compte',
      afterLink: [
        ...(words.isByPatient && kind === 'moved' ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} Un compte n’est créé que si vous vous inscrivez.`,
              'Ce lien vous est personnel\u00a0: ne transférez ce message à personne.',
            ]),
        `L’équipe ${words.serviceName}`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Votre rendez-vous du ${words.when} est annulé`,
    beforeLink: [
      'Bonjour,',
      words.isByPatient ? 'Vous avez annulé ce rendez-vous en ligne\u00a0:' : 'Ce rendez-vous est annulé\u00a0:',
      ...details(words),
      call('prendre un autre rendez-vous', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words)]),
      `L’équipe ${words.serviceName}`,
    ],
    afterLink: [],
  }),
  sms: (kind, { isBooked, isByPatient, serviceName, who, when, phone }) =>
    `${isByPatient && kind === 'moved' ? 'Vous avez déplacé votre rendez-vous, nouvelle date' : smsOpenings[kind]} : ${when}${who ? ` avec ${thePractitioner(who)}` : ''}. ` +
    `${isByPatient && kind === 'moved' ? 'Si ce n’était pas vous, ' : `Pour annuler, ${isBooked ? 'connectez-vous ou ' : ''}`}appelez le ${phone}. ` +
    `${isBooked ? '' : `Ce SMS ne signifie pas que vous avez un compte${serviceName ? ` ${serviceName}` : ''}. `}Mon compte :`,
  cancelledSms: ({ isByPatient, who, when, phone }) =>
    `${isByPatient ? 'Vous avez annulé votre rendez-vous' : 'Rendez-vous annulé'} : ${when}${who ? ` avec ${thePractitioner(who)}` : ''}. ` +
    `${isByPatient ? 'Si ce n’était pas vous' : 'Pour en prendre un autre'}, appelez le ${phone}.`,
  calendar: {
    fileName: 'rendez-vous.ics',
    summary: practitioner => `Rendez-vous avec ${thePractitioner(practitioner)}`,
    reach: ({ name, phone }) => `Pour annuler ou déplacer ce rendez-vous, appelez ${thePractice(name)} au ${phone}.`,
  },
};
