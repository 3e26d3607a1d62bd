/** Le formulaire de contact, en français. */
import type { SupportTexts } from './types.ts';

export const support: SupportTexts = {
  intro: 'Dites-nous ce qui s’est passé. Nous vous répondrons par e-mail.',
  noMedicalAdvice: 'Nous ne pouvons pas donner d’avis médical. En cas d’urgence, appelez le 112.',
  topic: 'Quel est le sujet\u00a0?',
  chooseTopic: 'Choisissez un sujet',
  topics: {
    sign_up: 'L’inscription',
    sign_in: 'La connexion ou le mot de passe',
    appointment: 'Un rendez-vous',
    account: 'Mon compte',
    other: 'Autre chose',
  },
  message: 'Votre message',
  messageHint: longest =>
    `${longest}\u00a0caractères au plus. N’écrivez ni mot de passe, ni code, ni information sur votre santé.`,
  reference: 'Référence, si vous en avez une',
  referenceHint: 'Par exemple K7Q-4MX. Elle est affichée sur nos pages.',
  email: 'Adresse e-mail pour notre réponse',
  send: 'Envoyer',
  orByEmail: 'Vous pouvez aussi écrire un e-mail\u00a0:',
  sentTitle: 'Nous avons reçu votre message',
  answerTo: email => `Nous vous répondrons à ${email}.`,
  yourReference: 'Votre référence\u00a0:',
  keepReference: 'Gardez cette référence. Elle nous aide à retrouver votre message si vous nous écrivez de nouveau.',
};
