/** The e-mails about a sign-in and a password, in French. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

const on = (device: string) => (device ? ` (${device})` : '');

export const accessEmails: AccountEmailTexts<'access'> = {
  new_device: ({ serviceName, supportEmail, when, device }) => ({
    subject: `Nouvelle connexion à votre compte ${serviceName}`,
    beforeLink: [
      `Quelqu’un s’est connecté à votre compte ${serviceName} sur un nouvel appareil${on(device)}, le ${when}, avec votre mot de passe et un code.`,
      'Si c’était vous, vous n’avez rien à faire. Si ce n’était pas vous, mettez fin à cette connexion tout de suite\u00a0:',
    ],
    link: 'Ce n’était pas moi',
    afterLink: [
      `Choisissez ensuite «\u00a0Mot de passe oublié\u00a0» sur la page de connexion\u00a0: quelqu’un connaît votre mot de passe. Si vous avez besoin d’aide, ${write(supportEmail)}.`,
    ],
  }),
  password_reset: ({ serviceName, supportEmail, when }) => ({
    subject: `Votre mot de passe ${serviceName} a été réinitialisé`,
    beforeLink: [
      `Le ${when}, quelqu’un, sans doute vous, a choisi un nouveau mot de passe pour votre compte ${serviceName} avec «\u00a0Mot de passe oublié\u00a0». Toutes les connexions ont été fermées.`,
    ],
    link: 'Se connecter',
    afterLink: [
      `Si ce n’était pas vous, choisissez tout de suite «\u00a0Mot de passe oublié\u00a0» sur la page de connexion et ${write(supportEmail)}.`,
    ],
  }),
  password_changed: ({ serviceName, supportEmail, when }) => ({
    subject: `Votre mot de passe ${serviceName} a changé`,
    beforeLink: [
      `Le ${when}, quelqu’un, sans doute vous, a changé le mot de passe depuis votre compte ${serviceName}. Les autres connexions ont été fermées.`,
    ],
    link: 'Ce n’était pas moi',
    afterLink: [
      `Si ce n’était pas vous, choisissez tout de suite «\u00a0Mot de passe oublié\u00a0» sur la page de connexion et ${write(supportEmail)}.`,
    ],
  }),
  reset_waiting: ({ serviceName, when }) => ({
    subject: `Nouveau mot de passe ${serviceName} demandé`,
    beforeLink: [
      `Quelqu’un, sans doute vous, demande un nouveau mot de passe pour votre compte ${serviceName} et n’a pu prouver que le téléphone ou que l’adresse e-mail. Pour votre sécurité, il ne pourra le choisir qu’à partir du ${when}.`,
      'Si ce n’est pas vous, annulez la demande\u00a0:',
    ],
    link: 'Annuler la demande',
    afterLink: ['Si c’est vous, attendez\u00a0: nous vous écrirons à ce moment-là.'],
  }),
  reset_usable: ({ serviceName, life }) => ({
    subject: `Choisissez votre nouveau mot de passe ${serviceName}`,
    beforeLink: [
      `L’attente est terminée\u00a0: vous pouvez choisir le nouveau mot de passe que vous avez demandé pour votre compte ${serviceName}. Ce lien est valable ${life}.`,
    ],
    link: 'Choisir un mot de passe',
    afterLink: [
      'Si ce n’est pas vous qui l’avez demandé, annulez la demande avec le message précédent et n’ouvrez pas ce lien.',
    ],
  }),
};
