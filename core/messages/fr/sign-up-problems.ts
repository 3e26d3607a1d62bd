/** Problems of a sign-up under way, in French. */
import type { SignUpProblems } from '../text-types.ts';

export const signUpProblems: SignUpProblems = {
  sign_up_expired: () => ({
    title: 'Inscription expirée',
    detail:
      'Votre inscription n’a pas été terminée à temps, et ses codes ne servent plus. Aucun compte n’est ouvert. Recommencez votre inscription\u00a0: vous recevrez un nouveau code.',
  }),
  already_completed: () => ({
    title: 'Compte déjà ouvert',
    detail: 'Cette inscription est terminée et votre compte est ouvert. Connectez-vous.',
  }),
  contact_differs: () => ({
    title: 'Coordonnées différentes',
    detail:
      'Ces coordonnées ne sont pas celles que le cabinet a notées. Vérifiez-les, ou appelez le cabinet s’il doit les corriger.',
  }),
  not_awaiting_code: () => ({
    title: 'Aucun code attendu',
    detail: 'Cette inscription n’attend pas de code. Rechargez la page pour voir l’étape en cours.',
  }),
  not_awaiting_consent: () => ({
    title: 'Aucun accord attendu',
    detail: 'Cette inscription n’attend pas votre accord. Rechargez la page pour voir l’étape en cours.',
  }),
  not_changeable: () => ({
    title: 'Coordonnées verrouillées',
    detail:
      'Vos coordonnées ne peuvent plus être modifiées à cette étape. Si elles sont erronées, recommencez votre inscription.',
  }),
  stale_notice: () => ({
    title: 'Texte modifié',
    detail: 'La notice de confidentialité a changé entre-temps. Lisez la nouvelle version, puis acceptez-la.',
  }),
};
