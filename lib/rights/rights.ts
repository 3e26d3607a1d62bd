/** The rights of each function, and no others (requirement K1); the lines stand with their capabilities. */
import type { FunctionName } from '../../lambdas/functions.ts';
import { accountRights } from './accounts.ts';
import { bookingRights } from './booking.ts';
import { ownAppointmentRights } from './own-appointments.ts';
import { ownDataRights } from './own-data.ts';
import { practiceRights } from './practices.ts';
import type { Rights } from './right.ts';
import { signUpRights } from './sign-up.ts';

export const rights: Readonly<Record<FunctionName, Rights>> = {
  'distribution-authorizer': { distributionSecrets: true },
  ...signUpRights,
  ...practiceRights,
  ...accountRights,
  ...bookingRights,
  ...ownDataRights,
  ...ownAppointmentRights,
};

/** Whether the function writes e-mails with a calendar file, which takes a library that writes MIME. */
export const attachesCalendar = (name: string): boolean =>
  (rights as Partial<Record<string, Rights>>)[name]?.sends?.includes('emailWithCalendar') === true;
