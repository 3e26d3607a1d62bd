/** The text messages about an account, in French: the alphabet of telephones, and the link last. */
import type { AccountSms } from '../account/notice-words.ts';

export const accountSms: AccountSms = {
  password_reset: ({ serviceName, when }) =>
    `${serviceName} : votre mot de passe a été réinitialisé le ${when}. Si ce n'était pas vous, choisissez "Mot de passe oublié" sur la page de connexion.`,
  password_changed: ({ serviceName, when }) =>
    `${serviceName} : votre mot de passe a été changé le ${when}. Si ce n'était pas vous, choisissez "Mot de passe oublié" sur la page de connexion.`,
  reset_waiting: ({ serviceName, when }) =>
    `${serviceName} : nouveau mot de passe demandé, possible à partir du ${when}. Si ce n'est pas vous, annulez :`,
  reset_usable: ({ serviceName, life }) =>
    `${serviceName} : choisissez votre nouveau mot de passe (lien valable ${life}). Si vous n'avez rien demandé, n'ouvrez pas :`,
  phone_changed: ({ serviceName, supportEmail }) =>
    `${serviceName} : ce numéro n'est plus celui de votre compte, il vient d'être remplacé. Si ce n'était pas vous, écrivez à ${supportEmail} sans attendre.`,
  email_changed: ({ serviceName, supportEmail }) =>
    `${serviceName} : l'adresse e-mail de votre compte vient d'être remplacée. Si ce n'était pas vous, écrivez à ${supportEmail} sans attendre.`,
  email_taken: ({ serviceName }) =>
    `${serviceName} : votre adresse e-mail, jamais confirmée, est maintenant celle d'une autre personne qui l'a prouvée. Connectez-vous pour en indiquer une autre.`,
  email_disowned: ({ serviceName }) =>
    `${serviceName} : la personne qui reçoit vos e-mails dit que cette adresse n'est pas celle du compte. Elle en a été retirée. Connectez-vous pour en indiquer une autre.`,
  erased: ({ serviceName, supportEmail }) =>
    `${serviceName} : votre compte est effacé, à votre demande. Si ce n'était pas vous, écrivez à ${supportEmail}.`,
};
