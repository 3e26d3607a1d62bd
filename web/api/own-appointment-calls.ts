/** The calls about one's own appointments: the browser brings the session's cookie. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type { appointmentsAnswer, recordLinkedAnswer } from '../../lambdas/contract/account-answers.ts';
import type { bookedAnswer } from '../../lambdas/contract/booking-answers.ts';
import { type ApiRequest, ask, type Failure } from './client.ts';

export type OwnAppointmentPage = z.output<typeof appointmentsAnswer>;
export type OwnAppointment = OwnAppointmentPage['appointments'][number];
type Booked = z.output<typeof bookedAnswer>;
type Answer<T> = Promise<Result<T, Failure>>;

/** The patient of an appointment. */
export interface Patient {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate?: string;
}

export function ownAppointmentCalls(language: string) {
  const call = <T>(method: ApiRequest['method'], path: ApiRequest['path'], body?: unknown): Answer<T> =>
    ask<T>({ method, path, language, withCookies: true, ...(body !== undefined && { body }) });
  return {
    /** @param after `next` of the page before */
    list: (after?: string): Answer<OwnAppointmentPage> =>
      call('GET', `/api/me/appointments${after ? `?after=${encodeURIComponent(after)}` : ''}`),
    cancel: (id: string): Answer<null> => call('DELETE', `/api/me/appointments/${id}`),
    /** @param patient where the practice has no record of the account, or several */
    book: (hold: string, patient?: Patient): Answer<Booked> =>
      call('POST', '/api/me/appointments', { hold, ...(patient && { patient }) }),
    move: (id: string, hold: string): Answer<Booked> => call('POST', `/api/me/appointments/${id}/move`, { hold }),
    linkRecord: (reminderPass: string): Answer<z.output<typeof recordLinkedAnswer>> =>
      call('POST', '/api/me/records', { reminderPass }),
  };
}
