/** Links of messages that ask whether an e-mail, or a sign-in, is one's own, in French. */
import type { EmailTexts } from './types.ts';

export const email: EmailTexts = {
  confirm: {
    title: 'Confirmez votre adresse e-mail',
    about:
      'Confirmez seulement si vous avez ouvert vous-même ce compte. Votre adresse vous aidera alors à le retrouver si vous oubliez votre mot de passe.',
    press: 'Confirmer mon adresse',
    doneTitle: 'Votre adresse e-mail est confirmée',
    done: 'Merci. Vous pouvez fermer cette page ou aller dans votre espace.',
  },
  notMe: {
    title: 'Vous n’avez pas ouvert ce compte\u202f?',
    about:
      'Nous retirerons votre adresse e-mail de ce compte et n’y écrirons plus. Le compte lui-même reste ouvert avec le téléphone de son propriétaire.',
    press: 'Retirer mon adresse',
    doneTitle: 'Votre adresse e-mail est retirée',
    done: 'Votre adresse n’est plus liée à ce compte. Vous n’avez rien d’autre à faire.',
  },
  notMySignIn: {
    title: 'Cette connexion ne venait pas de vous\u202f?',
    about:
      'Tous les appareils seront déconnectés de votre compte. Celui de cette connexion devra à nouveau prouver qui l’utilise.',
    press: 'Déconnecter tous les appareils',
    doneTitle: 'Tous les appareils sont déconnectés',
    done: 'Quelqu’un connaît votre mot de passe. Choisissez-en un autre maintenant, que vous n’utilisez nulle part ailleurs.',
  },
  notMyChange: {
    title: 'Ce n’est pas vous qui avez modifié votre compte\u202f?',
    about:
      'Tous les appareils seront déconnectés. Si le téléphone ou l’adresse e-mail a été remplacé, celui ou celle d’avant servira de nouveau.',
    press: 'Annuler ce changement',
    doneTitle: 'Tous les appareils sont déconnectés',
    done: 'Ce qui a été changé sans vous est annulé. Choisissez maintenant un autre mot de passe, qui ne sert nulle part ailleurs. Si votre numéro ou votre adresse n’est pas celui ou celle d’avant, contactez-nous.',
  },
  proof: {
    title: 'Cette adresse est déjà utilisée',
    about: email =>
      `Un compte existe déjà avec l’adresse ${email}. Si c’est le vôtre, connectez-vous, réinitialisez votre mot de passe ou contactez-nous.`,
    notMine: 'Ce compte n’est pas le vôtre\u202f?',
    notMineAbout: email =>
      `Personne n’a confirmé cette adresse. Si vous recevez les messages de ${email}, un code le prouvera et votre inscription continuera.`,
    send: 'Recevoir un code',
    codeTitle: 'Saisissez le code reçu par e-mail',
    sentTo: email => `Nous envoyons un code à l’adresse ${email}. Regardez aussi dans vos courriers indésirables.`,
    sendAgain: 'Renvoyer le code',
    sentAgain: 'Un code est à nouveau en route vers votre adresse e-mail.',
    noSendsLeft: 'Nous ne pouvons plus envoyer de code à cette adresse pour cette inscription. Contactez-nous.',
  },
  deadTitle: 'Ce lien n’est plus valable',
  noToken: 'Pour continuer, ouvrez à nouveau le lien de notre message.',
};
