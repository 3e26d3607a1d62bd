/** The e-mails about a changed phone or e-mail, in French. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

export const changeEmails: AccountEmailTexts<'change'> = {
  phone_changed: ({ serviceName, supportEmail, when, phone }) => ({
    subject: `Le téléphone de votre compte ${serviceName} a changé`,
    beforeLink: [
      `Le ${when}, quelqu’un, sans doute vous, a remplacé le téléphone de votre compte ${serviceName} par le ${phone}.`,
    ],
    link: 'Ce n’était pas moi',
    afterLink: [`Si ce n’était pas vous, ${write(supportEmail)} tout de suite.`],
  }),
  email_changed: ({ serviceName, supportEmail, when, email }) => ({
    subject: `L’adresse e-mail de votre compte ${serviceName} a changé`,
    beforeLink: [
      `Le ${when}, quelqu’un, sans doute vous, a remplacé l’adresse e-mail de votre compte ${serviceName} par ${email}. Nous n’écrirons plus à l’ancienne.`,
    ],
    link: 'Ce n’était pas moi',
    afterLink: [`Si ce n’était pas vous, ${write(supportEmail)} tout de suite.`],
  }),
  change_undone: ({ serviceName, supportEmail, when }) => ({
    subject: `Un changement de votre compte ${serviceName} est annulé`,
    beforeLink: [
      `Le ${when}, quelqu’un, sans doute vous, a ouvert le lien «\u00a0Ce n’était pas moi\u00a0» de notre message. Le téléphone ou l’adresse e-mail d’avant ce changement sert de nouveau à votre compte ${serviceName}. Tous les appareils sont déconnectés.`,
    ],
    afterLink: [`Si ce n’était pas vous, ${write(supportEmail)} tout de suite.`],
  }),
  email_disowned: ({ serviceName, supportEmail, when }) => ({
    subject: `Votre adresse e-mail a été retirée d’un compte ${serviceName}`,
    beforeLink: [
      `Le ${when}, quelqu’un, sans doute vous, a ouvert le lien «\u00a0Ce n’était pas moi\u00a0» de notre message. Cette adresse a été retirée du compte ${serviceName}, et nous n’y écrirons plus. Le compte lui-même reste ouvert.`,
    ],
    afterLink: [`Si ce n’était pas vous, ${write(supportEmail)}.`],
  }),
  email_taken: ({ serviceName, supportEmail }) => ({
    subject: `Votre adresse e-mail n’est plus liée à un compte ${serviceName}`,
    beforeLink: [
      `Vous n’aviez pas confirmé cette adresse e-mail pour votre compte ${serviceName}. Une autre personne a prouvé qu’elle y reçoit ses messages, et l’adresse est désormais liée à son compte. Votre compte reste ouvert avec votre téléphone.`,
      'Connectez-vous pour indiquer une autre adresse\u00a0:',
    ],
    link: 'Se connecter',
    afterLink: [`Si cette adresse n’est qu’à vous, ${write(supportEmail)}.`],
  }),
};
