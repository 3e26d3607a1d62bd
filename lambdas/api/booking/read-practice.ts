/** GET /api/practices/{practiceId}: what patients must know of a practice, and with whom they can book. */
import type { PractitionerStore } from '../../../adapters/dynamodb/booking/practitioner-store.ts';
import type { PracticeStore } from '../../../adapters/dynamodb/practice-store.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { phoneInWords } from '../../../core/contact/callable-phone.ts';
import { timeZoneOf } from '../../../core/practice/time-zone.ts';
import { presentPractice } from '../../contract/present-booking.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { bookingProblem } from '../../http/problems/booking-problem.ts';
import { isPublicId } from '../../http/public-id.ts';
import { noBody } from '../../http/read-call.ts';
import { route } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { practitioners } from '../../runtime/stores/booking.ts';
import { practices } from '../../runtime/stores/practice-stores.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly practices: Pick<PracticeStore, 'get'>;
  readonly practitioners: Pick<PractitionerStore, 'ofPractice'>;
}

/** A practice without anybody who is bookable is told apart from none by nobody: it does not offer time here. */
export const readPractice =
  ({ configuration, practices, practitioners }: Dependencies) =>
  async ({ parameters: { practiceId = '' }, language }: ApiCall): Promise<Reply> => {
    if (!isPublicId(practiceId)) return bookingProblem('unknown_practice');
    const [practice, all] = await Promise.all([practices.get(practiceId), practitioners.ofPractice(practiceId)]);
    const bookable = all.filter(({ isBookable }) => isBookable);
    if (!practice || bookable.length === 0) return bookingProblem('unknown_practice');
    return {
      status: 200,
      body: {
        practice: {
          ...presentPractice(practice, timeZoneOf(practice, configuration)),
          // A page that shows it need not load the numbering plans.
          formattedPhone: phoneInWords(practice, { language, home: configuration.defaultCountry }),
        },
        practitioners: bookable.map(({ id, name, specialty }) => ({ id, name, ...(specialty && { specialty }) })),
      },
    };
  };

export const handler = route(noBody, readPractice, () => ({
  configuration: configuration(),
  practices: practices(),
  practitioners: practitioners(),
}));
