/** Problems of a sign-up that comes with a slot, in German. */
import type { SlotProblems } from '../text-types.ts';

export const slotProblems: SlotProblems = {
  phone_first: () => ({
    title: 'Zuerst Ihre Telefonnummer',
    detail:
      'Zurzeit sind viele Termine vorgemerkt. Registrieren Sie sich zuerst, geben Sie den Code ein, den Sie erhalten, und wählen Sie dann einen Termin.',
  }),
  slot_gone: () => ({
    title: 'Termin nicht mehr frei',
    detail: 'Ihr Termin ist nicht mehr frei. Wählen Sie einen anderen. Ihre Eingaben bleiben erhalten.',
  }),
};
