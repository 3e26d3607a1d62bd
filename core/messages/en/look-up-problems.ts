/** Problems of a phone that found too many accounts, in English. */
import type { LookUpProblems } from '../text-types.ts';

export const lookUpProblems: LookUpProblems = {
  too_many_look_ups: ({ wait }) => ({
    title: 'Account found already',
    detail: `Several sign-ups with this number found an account today. Sign in, or start again ${wait ? `in ${wait}` : 'tomorrow'}.`,
  }),
};
