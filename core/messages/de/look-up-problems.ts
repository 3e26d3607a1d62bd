/** Problems of a phone that found too many accounts, in German. */
import type { LookUpProblems } from '../text-types.ts';

export const lookUpProblems: LookUpProblems = {
  too_many_look_ups: ({ wait }) => ({
    title: 'Konto bereits gefunden',
    detail: `Heute haben schon mehrere Registrierungen mit dieser Nummer ein Konto gefunden. Melden Sie sich an, oder beginnen Sie ${wait ? `in ${wait}` : 'morgen'} noch einmal.`,
  }),
};
