/** The e-mails about an account, in French. */
import type { AccountEmails } from '../account/notice-words.ts';
import { de } from '../format/elision.ts';

const codeLine = (code: string, life: string) => `Votre code est ${code}. Il est valable ${life}.`;
const secret = 'Ne communiquez ce code à personne, même à quelqu’un qui dit appeler de notre part.';
const on = (device: string) => (device ? ` (${device})` : '');
const write = (email: string) => `écrivez-nous à ${email}`;

/** What becomes of a number, and how its owner keeps it. */
const unlessKept = (serviceName: string, when: string) =>
  `Sans réponse de votre part, le numéro sera retiré de votre compte ${serviceName} le ${when}. Aucune de vos données ne sera transmise. S’il est toujours le vôtre, gardez-le d’un geste\u00a0:`;
const keep = {
  link: 'Ce numéro est le mien',
  afterLink: ['Vous connecter à votre compte suffit aussi pour le garder.'],
};

export const accountEmails: AccountEmails = {
  greeting: 'Bonjour,',
  signature: serviceName => `L’équipe ${serviceName}`,
  email: {
    sign_in_code: ({ serviceName, code, life }) => ({
      subject: `Votre code de connexion à ${serviceName}`,
      beforeLink: [
        `Quelqu’un, sans doute vous, se connecte à votre compte ${serviceName} avec votre mot de passe, sur un nouvel appareil.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Si ce n’est pas vous, quelqu’un connaît votre mot de passe. Choisissez «\u00a0Mot de passe oublié\u00a0» sur la page de connexion pour le changer.',
      ],
    }),
    step_up_code: ({ serviceName, code, life }) => ({
      subject: `Votre code pour confirmer un changement, ${serviceName}`,
      beforeLink: [
        `Quelqu’un qui est connecté à votre compte ${serviceName}, sans doute vous, souhaite changer ou effacer quelque chose d’important.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Si ce n’est pas vous, n’utilisez pas ce code. Choisissez «\u00a0Mot de passe oublié\u00a0» sur la page de connexion\u00a0: toutes les connexions seront fermées.',
      ],
    }),
    reset_code: ({ serviceName, code, life }) => ({
      subject: `Votre code pour un nouveau mot de passe ${serviceName}`,
      beforeLink: [
        `Quelqu’un, sans doute vous, demande un nouveau mot de passe pour votre compte ${serviceName}.`,
        codeLine(code, life),
        'Si ce n’est pas vous, ne faites rien de ce code et annulez la demande\u00a0:',
      ],
      link: 'Annuler la demande',
      afterLink: [secret],
    }),
    new_email_code: ({ serviceName, code, life }) => ({
      subject: `Confirmez votre nouvelle adresse e-mail pour ${serviceName}`,
      beforeLink: [
        `Quelqu’un, sans doute vous, souhaite utiliser cette adresse e-mail pour son compte ${serviceName}.`,
        codeLine(code, life),
        'Vous pouvez aussi confirmer l’adresse par ce bouton, dans le navigateur où vous êtes connecté\u00a0:',
      ],
      link: 'Confirmer mon adresse',
      afterLink: [secret, 'Si ce n’est pas vous, ignorez ce message\u00a0: l’adresse ne sera pas utilisée.'],
    }),
    email_in_use: ({ serviceName, supportEmail }) => ({
      subject: `Cette adresse est déjà celle d’un compte ${serviceName}`,
      beforeLink: [
        `Quelqu’un, sans doute vous, souhaite utiliser cette adresse e-mail pour un autre compte ${serviceName}. C’est l’adresse confirmée d’un compte que vous avez chez nous\u00a0: rien n’a été changé.`,
        'Si c’est vous, connectez-vous à ce compte\u00a0:',
      ],
      link: 'Se connecter',
      afterLink: [
        `Si ce n’est pas vous, vous n’avez rien à faire. Si vous n’avez plus besoin de ce compte, ${write(supportEmail)}.`,
      ],
    }),
    sign_up_email_code: ({ serviceName, code, life }) => ({
      subject: `Votre code pour vous inscrire à ${serviceName}`,
      beforeLink: [
        `Quelqu’un, sans doute vous, s’inscrit à ${serviceName} avec cette adresse e-mail.`,
        codeLine(code, life),
      ],
      afterLink: [
        secret,
        'Si ce n’est pas vous, ignorez ce message. Sans ce code, votre adresse ne change pas de compte.',
      ],
    }),
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
        `L’attente est terminée\u00a0: vous pouvez choisir un nouveau mot de passe pour votre compte ${serviceName}, que vous avez demandé. Ce lien est valable ${life}.`,
      ],
      link: 'Choisir un mot de passe',
      afterLink: [
        'Si ce n’est pas vous qui l’avez demandé, annulez la demande avec le message précédent et n’ouvrez pas ce lien.',
      ],
    }),
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
      afterLink: [`Si cette adresse est la vôtre seule, ${write(supportEmail)}.`],
    }),
    release_asked: ({ serviceName, when, phone }) => ({
      subject: `Votre numéro est-il toujours le vôtre\u00a0? ${serviceName}`,
      beforeLink: [
        `Quelqu’un a prouvé qu’il reçoit les messages du ${phone}, qui est le téléphone de votre compte ${serviceName}, et demande à l’utiliser. Cela arrive quand un opérateur attribue à nouveau un numéro.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_reminder: ({ serviceName, when, phone }) => ({
      subject: `Rappel\u00a0: votre numéro est-il toujours le vôtre\u00a0? ${serviceName}`,
      beforeLink: [
        `Nous vous avons demandé si le ${phone} est toujours votre numéro, car quelqu’un d’autre a prouvé qu’il reçoit ses messages. Nous n’avons pas eu de réponse.`,
        unlessKept(serviceName, when),
      ],
      ...keep,
    }),
    release_done: ({ serviceName, phone }) => ({
      subject: `Vous pouvez vous inscrire à ${serviceName}`,
      beforeLink: [
        `Vous aviez demandé à utiliser le ${phone} pour ${serviceName}. Il n’est plus lié à un autre compte\u00a0: vous pouvez vous inscrire.`,
      ],
      link: 'S’inscrire',
      afterLink: ['Si ce n’était pas vous, ignorez ce message.'],
    }),
    release_refused: ({ serviceName, supportEmail, phone }) => ({
      subject: `Votre demande pour un numéro de téléphone, ${serviceName}`,
      beforeLink: [
        `Vous aviez demandé à utiliser le ${phone} pour ${serviceName}. La personne qui a déjà un compte avec ce numéro s’en sert toujours, et il reste lié à son compte.`,
      ],
      afterLink: [
        `Si ce numéro est bien le vôtre, ${write(supportEmail)}. Si ce n’était pas vous, ignorez ce message.`,
      ],
    }),
    release_unreachable: ({ serviceName, supportEmail, phone }) => ({
      subject: `Votre demande pour un numéro de téléphone, ${serviceName}`,
      beforeLink: [
        `Vous aviez demandé à utiliser le ${phone} pour ${serviceName}. Nous ne pouvons pas interroger la personne qui a déjà un compte avec ce numéro, car nous n’avons aucun autre moyen de la joindre. Notre équipe cherchera une solution avec vous.`,
      ],
      link: 'Nous contacter',
      afterLink: [`Vous pouvez aussi nous écrire à ${supportEmail}. Si ce n’était pas vous, ignorez ce message.`],
    }),
    phone_released: ({ serviceName, supportEmail, phone }) => ({
      subject: `Un numéro a été retiré de votre compte ${serviceName}`,
      beforeLink: [
        `Le ${phone} a été retiré de votre compte ${serviceName}, parce que quelqu’un d’autre a prouvé qu’il est désormais le sien et que nous n’avons pas eu de réponse de votre part. Aucune de vos données n’a été transmise.`,
        'Connectez-vous avec votre adresse e-mail pour indiquer votre nouveau numéro\u00a0:',
      ],
      link: 'Se connecter',
      afterLink: [`Si vous n’y arrivez pas, ${write(supportEmail)}.`],
    }),
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Votre compte ${serviceName} est effacé`,
      beforeLink: [
        `Le ${when}, vous avez demandé l’effacement de votre compte ${serviceName}. Il est effacé, et vos rendez-vous pris en ligne sont annulés. Nous gardons seulement la preuve de vos accords, sans vos coordonnées.`,
      ],
      afterLink: [`Si ce n’était pas vous, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `Nous avons reçu votre message (${reference})`,
      beforeLink: [
        `Quelqu’un, sans doute vous, a écrit au service d’assistance ${de(serviceName)} et indiqué cette adresse pour la réponse. Nous vous répondrons ici. Votre référence est ${reference}.`,
      ],
      afterLink: [`Si ce n’était pas vous, ignorez ce message ou ${write(supportEmail)}.`],
    }),
  },
};
