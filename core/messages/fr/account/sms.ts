/** The text messages about an account, in French: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ when }) =>
    `votre mot de passe a été réinitialisé le ${when}. Si ce n'est pas vous, choisissez "Mot de passe oublié" sur la page de connexion.`,
  password_changed: ({ when }) =>
    `votre mot de passe a été changé le ${when}. Si ce n'était pas vous, choisissez "Mot de passe oublié" sur la page de connexion.`,
  reset_waiting: ({ when }) => `mot de passe modifiable dès ${when}. Pas vous ? Annulez :`,
  reset_usable: ({ life }) => `choisissez votre mot de passe sous ${life}. Pas vous ? N'ouvrez pas :`,
  phone_changed: ({ supportEmail }) =>
    `ce numéro n'est plus celui de votre compte, il a été remplacé. Si ce n'était pas vous, écrivez à ${supportEmail} sans attendre.`,
  email_changed: ({ supportEmail }) =>
    `l'adresse e-mail de votre compte a été remplacée. Si ce n'était pas vous, écrivez à ${supportEmail} sans attendre.`,
  change_undone: ({ supportEmail }) =>
    `un changement de votre compte est annulé, tous les appareils sont déconnectés. Si ce n'était pas vous, écrivez à ${supportEmail}.`,
  email_taken: () =>
    `votre adresse e-mail, jamais confirmée, est maintenant celle d'une autre personne qui l'a prouvée. Connectez-vous pour en indiquer une autre.`,
  email_disowned: () =>
    `la personne qui lit vos e-mails dit que cette adresse n'est pas la vôtre. Elle a été retirée. Connectez-vous pour en donner une autre.`,
  erased: ({ supportEmail }) =>
    `votre compte est effacé, à votre demande. Si ce n'était pas vous, écrivez à ${supportEmail}.`,
};
