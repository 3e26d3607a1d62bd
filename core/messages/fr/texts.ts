/** French. No-break spaces stand before double punctuation, except in the text message, whose alphabet has none. */
import type { Texts } from '../text-types.ts';

export const fr: Texts = {
  codeSms: ({ code, serviceName, life }) =>
    `${code} est votre code${serviceName ? ` ${serviceName}` : ''}, valable ${life}. ` +
    "Ne le donnez à personne. Si vous n'avez rien demandé, ignorez-le.",
  signInSms: ({ code, serviceName, life }) =>
    `${code} est votre code de connexion${serviceName ? ` ${serviceName}` : ''}, valable ${life}. ` +
    'Ne le donnez à personne. Pas vous ? Changez de mot de passe.',
  codeCall: serviceName => ({
    greeting: `Bonjour. Voici votre code de vérification pour ${serviceName}.`,
    again: 'Je répète.',
    farewell:
      'Ne communiquez ce code à personne. Si vous n’avez rien demandé, ne tenez pas compte de cet appel. Au revoir.',
  }),
  welcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Votre compte ${serviceName} est ouvert`,
    beforeLink: [
      'Bonjour,',
      `Votre compte ${serviceName} est ouvert. Connectez-vous quand vous le souhaitez pour gérer vos rendez-vous.`,
      'Confirmez que cette adresse e-mail est la vôtre. Elle vous aidera à retrouver votre compte si vous oubliez votre mot de passe\u00a0:',
    ],
    link: 'Confirmer mon adresse',
    afterLink: [
      'Si vous n’avez pas ouvert ce compte, quelqu’un a peut-être saisi votre adresse e-mail par erreur. Ne la confirmez pas et dites-le-nous\u00a0:',
    ],
    others: [
      {
        link: 'Ce n’était pas moi',
        afterLink: [
          `Nous retirerons alors votre adresse de ce compte. Si vous avez une question, écrivez-nous à ${supportEmail}. Nous ne vous demanderons jamais votre mot de passe, ni par e-mail ni par téléphone.`,
          `L’équipe ${serviceName}`,
        ],
      },
    ],
  }),
  provenWelcomeEmail: ({ serviceName, supportEmail }) => ({
    subject: `Votre compte ${serviceName} est ouvert`,
    beforeLink: [
      'Bonjour,',
      `Votre compte ${serviceName} est ouvert, et votre adresse e-mail est confirmée. Connectez-vous quand vous le souhaitez pour gérer vos rendez-vous\u00a0:`,
    ],
    link: 'Se connecter',
    afterLink: ['Si vous n’avez pas ouvert ce compte, dites-le-nous\u00a0:'],
    others: [
      {
        link: 'Ce n’était pas moi',
        afterLink: [
          `Nous retirerons alors votre adresse de ce compte. Si vous avez une question, écrivez-nous à ${supportEmail}. Nous ne vous demanderons jamais votre mot de passe, ni par e-mail ni par téléphone.`,
          `L’équipe ${serviceName}`,
        ],
      },
    ],
  }),
  accountExistsEmail: ({ serviceName, supportEmail }) => ({
    subject: `Tentative d’inscription à ${serviceName} avec vos coordonnées`,
    beforeLink: [
      'Bonjour,',
      `Quelqu’un, peut-être vous, vient d’essayer d’ouvrir un compte ${serviceName} avec votre numéro de téléphone ou votre adresse e-mail. Ces coordonnées appartiennent déjà à votre compte. Aucun nouveau compte n’a été ouvert et le vôtre n’a pas changé.`,
      'Si c’était vous, connectez-vous à votre compte. Si vous avez oublié votre mot de passe, réinitialisez-le depuis la page de connexion.',
    ],
    link: 'Se connecter',
    afterLink: [
      `Si ce n’était pas vous, écrivez-nous à ${supportEmail}. Si vous avez reçu un code, ne le communiquez à personne.`,
      `L’équipe ${serviceName}`,
    ],
  }),
};
