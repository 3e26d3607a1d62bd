/** The calls of the section "Booking" of the API, as the pages make them. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type * as answers from '../../lambdas/contract/booking-answers.ts';
import type { Access } from './access.ts';
import { ask, type Failure } from './client.ts';
import { isSignedIn } from './signed-in.ts';

export type FreeSlot = z.output<typeof answers.freeSlot>;
type Slots = z.output<typeof answers.slotsAnswer>;
export type PracticeList = z.output<typeof answers.practicesAnswer>;
export type BookablePractice = z.output<typeof answers.publicPracticeAnswer>;
type TakenHold = z.output<typeof answers.holdTakenAnswer>;
export type HoldView = z.output<typeof answers.holdAnswer>;
type Answer<T> = Promise<Result<T, Failure>>;

/** @param after `next` of the page before */
export const listPractices = (language: string, after?: string): Answer<PracticeList> =>
  ask({ method: 'GET', path: `/api/practices${after ? `?after=${encodeURIComponent(after)}` : ''}`, language });

export const readPractice = (practiceId: string, language: string): Answer<BookablePractice> =>
  ask({ method: 'GET', path: `/api/practices/${practiceId}`, language });

/** The owner of the calendar. */
export interface CalendarOf {
  readonly practiceId: string;
  readonly practitionerId: string;
}

/** @param from, to epoch milliseconds, at most 31 days apart */
export function listSlots(
  { practiceId, practitionerId }: CalendarOf,
  [from, to]: readonly [from: number, to: number],
  language: string,
): Answer<Slots> {
  const query = `from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
  return ask({
    method: 'GET',
    path: `/api/practices/${practiceId}/practitioners/${practitionerId}/slots?${query}`,
    language,
  });
}

/** @param proven the sign-up that has proven its phone, which counts in the place of the address */
export const takeHold = (slotId: string, language: string, proven?: Access): Answer<TakenHold> =>
  ask({
    method: 'POST',
    path: `/api/slots/${slotId}/holds`,
    body: proven ? { signUpId: proven.id } : {},
    ...(proven && { accessToken: proven.accessToken }),
    // Beyond the caps of strangers, a session is a proof, too.
    ...(!proven && isSignedIn() && { withCookies: true }),
    language,
  });

/** Asking does not lengthen it. */
export const readHold = (hold: string, language: string): Answer<HoldView> =>
  ask({ method: 'GET', path: '/api/holds/current', accessToken: hold, language });

export const releaseHold = (hold: string, language: string): Answer<null> =>
  ask({ method: 'DELETE', path: '/api/holds/current', accessToken: hold, language });
