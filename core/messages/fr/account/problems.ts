/** Refusals of requests about an account, in French. */
import type { AccountProblems } from '../../text-types.ts';

export const accountProblems: AccountProblems = {
  not_signed_in: () => ({
    title: 'Vous n’êtes pas connecté',
    detail: 'Vous n’êtes pas connecté, ou votre session est terminée. Connectez-vous pour continuer.',
  }),
  wrong_credentials: () => ({
    title: 'Connexion refusée',
    detail:
      'Le numéro de téléphone ou l’adresse e-mail et le mot de passe ne correspondent pas. Vérifiez-les, ou choisissez «\u00a0Mot de passe oublié\u00a0».',
  }),
  foreign_origin: () => ({
    title: 'Demande d’un autre site',
    detail:
      'Pour votre sécurité, cette demande n’est acceptée que depuis nos propres pages. Rechargez la page et recommencez.',
  }),
  old_phone_first: ({ wait }) => ({
    title: 'Numéro actuel à confirmer',
    detail: `Votre adresse e-mail a changé il y a peu. Confirmez d’abord avec un code envoyé à votre numéro actuel, ou réessayez ${wait ? `dans ${wait}` : 'plus tard'}.`,
  }),
  step_up_required: () => ({
    title: 'Confirmez que c’est bien vous',
    detail: 'Pour protéger votre compte, saisissez à nouveau votre mot de passe avant ce changement.',
  }),
  unknown_challenge: () => ({
    title: 'Vérification introuvable',
    detail: 'Cette vérification n’existe pas ou n’existe plus. Recommencez depuis la page où vous l’avez demandée.',
  }),
  unknown_reset: () => ({
    title: 'Réinitialisation introuvable',
    detail:
      'Cette réinitialisation du mot de passe n’existe pas ou n’existe plus. Choisissez à nouveau «\u00a0Mot de passe oublié\u00a0».',
  }),
  already_answered: () => ({
    title: 'Code déjà utilisé',
    detail: 'Ce code a déjà servi. Si vous devez continuer, recommencez.',
  }),
  email_taken: ({ support }) => ({
    title: 'Adresse e-mail déjà utilisée',
    detail: `Cette adresse e-mail appartient à un autre compte. Indiquez une autre adresse ou contactez ${support}.`,
  }),
  no_other_way: ({ support }) => ({
    title: 'Aucun autre moyen',
    detail: `Nous ne pouvons pas vous joindre autrement. Contactez ${support}.`,
  }),
  not_awaiting_email_proof: () => ({
    title: 'Aucun code par e-mail attendu',
    detail: 'Cette inscription n’attend pas de code reçu par e-mail. Rechargez la page pour voir l’étape en cours.',
  }),
  not_releasable: ({ support }) => ({
    title: 'Numéro impossible à libérer',
    detail: `Cette demande n’est pas possible pour cette inscription. Si ce numéro est le vôtre, contactez ${support}.`,
  }),
  phone_taken: ({ support }) => ({
    title: 'Numéro de téléphone déjà utilisé',
    detail: `Ce numéro de téléphone appartient à un autre compte. Indiquez un autre numéro ou contactez ${support}.`,
  }),
  reset_not_yet: ({ wait }) => ({
    title: 'Pas encore possible',
    detail: `Pour votre sécurité, vous ne pourrez choisir un nouveau mot de passe que ${wait ? `dans ${wait}` : 'plus tard'}. Nous vous préviendrons.`,
  }),
  session_unavailable: () => ({
    title: 'Connectez-vous',
    detail:
      'Cette inscription ne peut plus vous connecter. Connectez-vous avec votre numéro de téléphone ou votre adresse e-mail et votre mot de passe.',
  }),
  reset_unusable: () => ({
    title: 'Réinitialisation inutilisable',
    detail:
      'Cette réinitialisation a déjà servi, a été annulée ou est trop ancienne. Choisissez «\u00a0Mot de passe oublié\u00a0» pour en commencer une autre.',
  }),
  token_unusable: () => ({
    title: 'Lien expiré',
    detail:
      'Ce lien est trop ancien, a déjà servi ou ne concerne plus votre compte. Connectez-vous pour voir où vous en êtes.',
  }),
  wrong_password: () => ({
    title: 'Mot de passe incorrect',
    detail: 'Ce mot de passe n’est pas celui de votre compte. Vérifiez-le et recommencez.',
  }),
};
