/** Problems of a sign-up that comes with a slot, in English. */
import type { SlotProblems } from '../text-types.ts';

export const slotProblems: SlotProblems = {
  phone_first: () => ({
    title: 'Your phone number first',
    detail: 'Many slots are held at the moment. Sign up first and type the code that you receive, then choose a slot.',
  }),
  slot_gone: () => ({
    title: 'Slot lost',
    detail: 'Your slot is no longer free. Choose another one. What you typed is kept.',
  }),
};
