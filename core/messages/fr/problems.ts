/** Refusals of requests, in French. */
import { pluralOf } from '../format/plural.ts';
import type { CommonProblems } from '../text-types.ts';

const plural = pluralOf('fr');

const later = (wait: string | undefined) => (wait ? `dans ${wait}` : 'dans quelques instants');

/** Nothing where the number is not known, or no try is left. */
const triesLeft = (count: number | undefined) =>
  count ? ` Il vous reste ${count} ${plural(count, { one: 'essai', other: 'essais' })}.` : '';

export const problems: CommonProblems = {
  malformed_json: () => ({
    title: 'Demande illisible',
    detail: 'La demande n’a pas pu être lue. Rechargez la page et recommencez.',
  }),
  not_found: () => ({
    title: 'Introuvable',
    detail: 'Cette page ou cette inscription n’existe pas ou n’existe plus. Recommencez votre inscription.',
  }),
  code_expired: ({ isReplaced }) => ({
    title: 'Code expiré',
    detail: isReplaced
      ? 'Ce code n’est plus valable. Nous vous envoyons un code plus long.'
      : 'Ce code n’est plus valable. Demandez un nouveau code.',
  }),
  payload_too_large: () => ({
    title: 'Demande trop longue',
    detail: 'La demande contient trop de texte. Raccourcissez votre saisie et recommencez.',
  }),
  unsupported_media_type: () => ({
    title: 'Format non accepté',
    detail: 'La demande doit être envoyée au format JSON. Rechargez la page et recommencez.',
  }),
  invalid_input: () => ({
    title: 'Saisie à corriger',
    detail: 'Certaines informations manquent ou sont à corriger. Vérifiez les champs signalés.',
  }),
  idempotency_key_reused: () => ({
    title: 'Demande déjà envoyée',
    detail:
      'Cette demande a déjà été envoyée, avec d’autres informations ou pour une inscription terminée. Rechargez la page et recommencez.',
  }),
  wrong_code: ({ attemptsLeft }) => ({
    title: 'Code incorrect',
    detail:
      attemptsLeft === 0
        ? 'Ce code n’est pas le bon. Demandez un nouveau code.'
        : `Ce code n’est pas le bon. Vérifiez les chiffres que vous avez reçus.${triesLeft(attemptsLeft)}`,
  }),
  wrong_initials: ({ attemptsLeft }) => ({
    title: 'Lettres incorrectes',
    detail: `Ces lettres ne correspondent pas au nom de famille que le cabinet a noté. Saisissez les trois premières lettres de votre nom de famille.${triesLeft(attemptsLeft)}`,
  }),
  too_many_requests: ({ wait, isLongWait }) => ({
    title: 'Trop de demandes',
    detail: `Trop de demandes ont été faites depuis votre connexion. Réessayez ${later(wait)}${isLongWait ? ' ou depuis une autre connexion' : ''}.`,
  }),
  too_soon: ({ wait }) => ({
    title: 'Patientez un instant',
    detail: `Nous venons de vous envoyer un code. Vous pourrez en demander un autre ${later(wait)}.`,
  }),
  too_many_codes: ({ wait, isLongWait, support }) => ({
    title: 'Trop de codes demandés',
    detail: wait
      ? `Trop de codes ont été demandés. Réessayez dans ${wait} ou contactez ${support}.`
      : isLongWait
        ? `Trop de codes erronés ont été saisis pour ce numéro. Pour continuer, contactez ${support}.`
        : `Trop de codes ont été envoyés pour cette inscription. Recommencez-la ou contactez ${support}.`,
  }),
  too_many_attempts: () => ({
    title: 'Trop d’essais',
    detail: 'Par sécurité, ce code ne peut plus servir. Demandez un nouveau code.',
  }),
  unavailable: ({ wait, isLongWait, support }) => ({
    title: 'Service momentanément indisponible',
    detail: isLongWait
      ? `Trop de personnes s’inscrivent en ce moment. Réessayez ${later(wait)} ou contactez ${support}.`
      : `Le service ne peut pas répondre pour le moment. Réessayez ${later(wait)}.`,
  }),
};
