/** Problems of a phone that found too many accounts, in Italian. */
import type { LookUpProblems } from '../text-types.ts';

export const lookUpProblems: LookUpProblems = {
  too_many_look_ups: ({ wait }) => ({
    title: 'Account già trovato',
    detail: `Oggi più iscrizioni con questo numero hanno già trovato un account. Acceda, oppure ricominci ${wait ? `tra ${wait}` : 'domani'}.`,
  }),
};
