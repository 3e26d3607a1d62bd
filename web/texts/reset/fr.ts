/** Un mot de passe oublié, en français. */
import type { ResetTexts } from './types.ts';

export const reset: ResetTexts = {
  title: 'Mot de passe oublié\u00a0?',
  intro:
    'Saisissez le numéro de téléphone ou l’adresse e-mail de votre compte. Nous enverrons un code au téléphone de ce compte.',
  send: 'Recevoir un code',
  backToSignIn: 'Revenir à la connexion',
  sentToPhone: identifier =>
    `Si un compte utilise ${identifier}, nous avons envoyé un code à son téléphone\u00a0: par SMS, ou par appel sur un téléphone fixe.`,
  phoneUnreachable: 'Rien n’est arrivé, ou vous n’avez plus ce téléphone\u00a0?',
  byEmail: 'Recevoir un code par e-mail',
  emailTitle: 'Saisissez le code reçu par e-mail',
  sentToEmail:
    'Si l’adresse e-mail de ce compte est confirmée, nous y avons envoyé un code. Regardez aussi dans les courriers indésirables.',
  emailUnreachable: 'Rien n’est arrivé, ou vous n’avez plus accès à cette messagerie\u00a0?',
  withoutEmail: 'Continuer sans l’e-mail',
  startAgain: 'Recommencer',
  waitTitle: 'Par sécurité, un délai est nécessaire',
  waitUntil: (time, minutes) =>
    `Vous pourrez choisir un nouveau mot de passe à partir du ${time}. Vous aurez alors ${minutes}\u00a0minutes.`,
  waitWhy:
    'Nous n’avons pu vérifier qu’une seule de vos coordonnées. Nous avons donc prévenu tous les téléphones et toutes les adresses e-mail de votre compte. Chacun peut annuler la demande.',
  waitNextTitle: 'La suite',
  waitNext: [
    'À ce moment-là, nous vous enverrons un lien, au téléphone ou à l’adresse e-mail que vous avez prouvés.',
    'Un téléphone fixe ne peut pas recevoir ce lien. Laissez cette page ouverte.',
    'Si un autre de vos appareils est déjà connecté à votre compte, recommencez sur celui-ci. Il n’y a pas de délai.',
  ],
  passwordTitle: 'Choisissez un nouveau mot de passe',
  passwordIntro: 'Vous serez déconnecté de tous vos appareils. Connectez-vous ensuite avec le nouveau mot de passe.',
  change: 'Changer mon mot de passe',
  doneTitle: 'Votre mot de passe est changé',
  done: 'Vous êtes déconnecté de tous vos appareils. Par sécurité, nous vous avons confirmé ce changement par message.',
  endedTitle: 'Cette demande est terminée',
  noLinkTitle: 'Ce lien est incomplet',
  noLink:
    'Ouvrez de nouveau le lien de notre message, ou copiez-le en entier. Vous pouvez aussi demander un nouveau mot de passe.',
  cancelTitle: 'Garder votre mot de passe',
  cancelAbout:
    'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Si ce n’était pas vous, annulez la demande. Votre mot de passe restera le même.',
  cancel: 'Annuler la demande',
  cancelNot: 'Si c’était vous, fermez cette page. Rien ne changera.',
  cancelledTitle: 'La demande est annulée',
  cancelled: 'Votre mot de passe n’a pas changé. Si cela se reproduit, contactez-nous.',
};
