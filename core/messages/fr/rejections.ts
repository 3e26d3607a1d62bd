/** Why a sign-up ended without an account, in French. */
import type { Rejections, Waiting } from '../text-types.ts';
import { thePractice } from './articles.ts';

export const rejections: Rejections = {
  contact_differs: (_, practice) =>
    `Les coordonnées que vous avez saisies ne sont pas celles que le cabinet a notées sur votre fiche patient. Appelez ${practice ? `${thePractice(practice.name)} au ${practice.phone}` : 'le cabinet'} et demandez que votre fiche soit corrigée, puis recommencez votre inscription.`,
  link_unusable: () =>
    'Ce lien ne peut plus servir. Si vous avez un compte, connectez-vous. Sinon, ouvrez un message plus récent au sujet de votre rendez-vous, demandez-en un nouveau au cabinet, ou inscrivez-vous directement.',
  account_exists: support =>
    `Un compte existe déjà avec ce numéro de téléphone ou cette adresse e-mail. Assurez-vous que ce compte n’est pas le vôtre\u00a0: connectez-vous ou réinitialisez votre mot de passe. Si ce n’est pas votre compte, contactez ${support}.`,
  too_many_codes: support =>
    `Trop de codes ont été demandés pour ce numéro. Recommencez votre inscription demain ou contactez ${support}.`,
  country_not_served: support =>
    `Nous n’envoyons pas encore de code vers ce pays. Si vous n’avez pas d’autre numéro, contactez ${support}.`,
  slot_gone: () => 'Le créneau choisi n’est plus disponible. Choisissez un autre créneau, puis recommencez.',
  undeliverable: support =>
    `Le code n’a pas pu être transmis à ce numéro. Vérifiez le numéro et recommencez, ou essayez-en un autre. Si le problème persiste, contactez ${support}.`,
  delivery_failed: support =>
    `Une panne chez notre fournisseur de messages nous a empêchés d’envoyer votre code. Votre numéro n’est pas en cause. Recommencez votre inscription dans quelques minutes. Si le problème persiste, contactez ${support}.`,
};

/** The text for a patient whose sign-up waits for the practice. */
export const waiting: Waiting = ({ name, phone }) =>
  `Les coordonnées que vous avez saisies ne sont pas celles que le cabinet a notées sur votre fiche patient. Appelez ${thePractice(name)} au ${phone} et demandez que votre fiche soit corrigée. Votre inscription reprendra dès que ce sera fait, et nous vous préviendrons.`;
