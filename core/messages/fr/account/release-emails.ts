/** The e-mails about a phone that somebody else proved, in French. */
import type { AccountEmailTexts } from '../../account/notice-words.ts';
import { write } from './phrases.ts';

/** The end of a number without an answer, and the way to keep it. */
const unlessKept = (serviceName: string, when: string) =>
  `Sans réponse de votre part, le numéro sera retiré de votre compte ${serviceName} le ${when}. Aucune de vos données ne sera transmise. S’il est toujours le vôtre, gardez-le en un clic\u00a0:`;
const keep = {
  link: 'Ce numéro est le mien',
  afterLink: ['Vous connecter à votre compte suffit aussi pour le garder.'],
};

export const releaseEmails: AccountEmailTexts<'release'> = {
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
    afterLink: [`Si ce numéro est bien le vôtre, ${write(supportEmail)}. Si ce n’était pas vous, ignorez ce message.`],
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
};
