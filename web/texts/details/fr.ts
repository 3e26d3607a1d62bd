/** Changes of password, phone and e-mail, in French. */
import type { DetailsTexts } from './types.ts';

export const details: DetailsTexts = {
  title: 'Modifier mes informations',
  open: {
    password: 'Changer de mot de passe',
    phone: 'Changer de numéro de téléphone',
    email: 'Changer d’adresse e-mail',
    confirmEmail: 'Confirmer mon adresse e-mail',
  },
  done: {
    password: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
    phone: 'Votre numéro de téléphone est changé.',
    email: 'Votre adresse e-mail est confirmée.',
  },
  stepUpTitle: 'Confirmez que c’est bien vous',
  stepUpAbout: 'Pour protéger votre compte, saisissez votre mot de passe actuel avant ce changement.',
  codeInstead: 'Recevoir un code à la place',
  goOn: 'Continuer',
  codeSentTo: address => `Nous avons envoyé un code à ${address}.`,
  sentAgain: 'Un autre code est en route.',
  sendAgain: 'Recevoir un autre code',
  newPassword: 'Votre nouveau mot de passe',
  newPasswordAbout: 'Vos autres appareils seront déconnectés. Celui-ci reste connecté.',
  newPhone: 'Votre nouveau numéro de téléphone',
  newPhoneAbout:
    'Nous envoyons un code à ce numéro. Jusqu’à ce que vous le saisissiez, l’ancien numéro reste en service.',
  newEmail: 'Votre nouvelle adresse e-mail',
  newEmailAbout:
    'Nous envoyons un code à cette adresse. Jusqu’à ce que vous le saisissiez, l’ancienne adresse reste en service.',
  sendCode: 'Recevoir le code',
  link: {
    title: 'Confirmez votre nouvelle adresse e-mail',
    about: 'Vous devez être connecté à votre compte dans ce navigateur. L’ancienne adresse ne servira plus.',
    press: 'Confirmer ma nouvelle adresse',
    doneTitle: 'Votre nouvelle adresse e-mail est confirmée',
    done: 'Nous vous écrirons désormais à cette adresse.',
  },
};
