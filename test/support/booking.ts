/** Slots and holds, with the overrides of a test. */
import type { BookingContext, Hold, HoldState } from '../../core/booking/hold.ts';
import type { Slot, SlotState } from '../../core/booking/slot.ts';
import { day, minute, noon } from './clock.ts';
import { digestOf } from './sign-up.ts';

/** Tomorrow at noon, for twenty minutes. */
const tomorrow = {
  practiceId: 'cabinet-1',
  practitionerId: 'dr-parc',
  startsAt: noon + day,
  endsAt: noon + day + 20 * minute,
};

export const makeSlot = (state: SlotState = { status: 'free' }, overrides: Partial<typeof tomorrow> = {}): Slot => ({
  ...tomorrow,
  ...overrides,
  ...state,
});

const makeBookingContext = (overrides: Partial<BookingContext> = {}): BookingContext => ({
  ...tomorrow,
  timeZone: 'Europe/Paris',
  practitioner: 'Dr Parc',
  practice: {
    name: 'Cabinet du Parc',
    phone: '+33180000001',
    formattedPhone: '+33 1 80 00 00 01',
    email: 'accueil@parc.example',
  },
  ...overrides,
});

/** Taken at noon. */
export const makeHold = (
  state: HoldState = { status: 'open' },
  overrides: { readonly beganAt?: number } = {},
): Hold => ({
  id: digestOf('hold'),
  about: makeBookingContext(),
  beganAt: noon,
  ...overrides,
  ...state,
});
