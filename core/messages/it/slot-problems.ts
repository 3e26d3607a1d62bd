/** Problems of a sign-up that comes with a slot, in Italian. */
import type { SlotProblems } from '../text-types.ts';

export const slotProblems: SlotProblems = {
  phone_first: () => ({
    title: 'Prima il Suo numero di telefono',
    detail:
      'In questo momento molti orari sono riservati. Prima si iscriva e inserisca il codice che riceverà, poi scelga un orario.',
  }),
  slot_gone: () => ({
    title: 'Orario non più libero',
    detail: 'Il Suo orario non è più libero. Ne scelga un altro: ciò che ha inserito è conservato.',
  }),
};
