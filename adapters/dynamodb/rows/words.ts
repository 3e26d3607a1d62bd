/** Words that items of several kinds carry. */
import type { PhoneLine } from '../../../core/contact/phone.ts';
import type { Door } from '../../../core/sign-up/sign-up.ts';
import { oneOf } from './row.ts';

export const door = oneOf<Door>({ direct: true, reminder: true, booking: true });
export const phoneLine = oneOf<PhoneLine>({ mobile: true, fixed_line: true, fixed_line_or_mobile: true });
