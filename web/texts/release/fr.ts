/** A phone that was somebody else's, in French. */
import type { ReleaseTexts } from './types.ts';

export const release: ReleaseTexts = {
  mine: 'Ce numéro est à moi, mais pas ce compte',
  title: 'Demander à utiliser ce numéro',
  about: phone =>
    `Vous avez prouvé que vous recevez les messages du ${phone}. Nous demandons au titulaire du compte si ce numéro est toujours le sien. Aucune de ses données ne vous sera transmise.`,
  emailHint: 'Nous vous y écrirons pour vous dire si le numéro est libre.',
  submit: 'Envoyer la demande',
  sentTitle: 'Votre demande est enregistrée',
  sent: (days, email) =>
    `Si le titulaire du compte ne donne aucun signe pendant ${days} jours, le numéro sera libre et vous pourrez vous inscrire. Dans tous les cas, nous vous écrirons à ${email}.`,
  keep: {
    title: 'Ce numéro est-il toujours le vôtre\u202f?',
    about:
      'Quelqu’un a prouvé qu’il reçoit les messages du numéro de votre compte, et demande à l’utiliser. Si ce numéro est toujours le vôtre, gardez-le.',
    press: 'Je garde ce numéro',
    hint: 'Si ce numéro n’est plus le vôtre, vous n’avez rien à faire. Aucune de vos données ne sera transmise.',
    doneTitle: 'Vous gardez votre numéro',
    done: 'Il reste lié à votre compte, et la personne qui l’a demandé en est informée.',
  },
};
