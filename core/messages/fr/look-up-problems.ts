/** Problems of a phone that found too many accounts, in French. */
import type { LookUpProblems } from '../text-types.ts';

export const lookUpProblems: LookUpProblems = {
  too_many_look_ups: ({ wait }) => ({
    title: 'Compte déjà trouvé',
    detail: `Aujourd’hui, plusieurs inscriptions avec ce numéro ont déjà trouvé un compte. Connectez-vous, ou recommencez ${wait ? `dans ${wait}` : 'demain'}.`,
  }),
};
