/** Signing in and "My space" in French. */
import type { AccountTexts } from './types.ts';

export const account: AccountTexts = {
  identifier: 'Numéro de téléphone ou adresse e-mail',
  challengeWhy: 'Ce code protège votre compte. Ne le donnez à personne.',
  byUnknown: identifier =>
    `Si un compte existe avec l’adresse ${identifier}, nous avons envoyé un code au téléphone de ce compte.`,
  noSendsLeft: 'Nous ne pouvons plus envoyer de code pour cette connexion. Recommencez-la plus tard ou contactez-nous.',
  startAgain: 'Recommencer la connexion',
  details: 'Mes informations',
  phone: 'Téléphone',
  none: 'Aucun pour le moment',
  emailStatus: { claimed: 'pas encore confirmée', confirmed: 'confirmée' },
  emailMissing:
    'Votre compte n’a plus d’adresse e-mail. Indiquez-en une\u00a0: nous pourrons vous écrire, et vous retrouverez votre compte plus facilement.',
  openedOn: 'Compte ouvert le',
  sessions: 'Mes appareils connectés',
  thisDevice: 'L’appareil que vous utilisez',
  unknownDevice: 'Appareil sans nom',
  lastSeen: time => `Dernière activité le ${time}`,
  end: 'Déconnecter',
  ended: 'Cet appareil est déconnecté.',
  endOthers: 'Déconnecter tous les autres appareils',
  othersEnded: 'Tous les autres appareils sont déconnectés.',
};
