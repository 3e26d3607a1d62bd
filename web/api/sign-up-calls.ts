/** The calls of the section "Sign-up" of the API, as the pages make them. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type { documentsAnswer, openedAnswer, SignUpView, startedAnswer } from '../../lambdas/contract/answers.ts';
import type { Access } from './access.ts';
import { type ApiRequest, ask, type Failure } from './client.ts';

export type { SignUpView };
export type Documents = z.output<typeof documentsAnswer>;
export type Opened = z.output<typeof openedAnswer>;
export type Passed = Extract<Opened, { nameCheck: 'passed' }>;
export type Started = z.output<typeof startedAnswer>;
type Answer<T> = Promise<Result<T, Failure>>;
export type SignUpAnswer = Answer<{ signUp: SignUpView }>;

export interface SignUpForm {
  readonly phone: string;
  readonly email: string;
  readonly emailConfirmation: string;
  readonly password: string;
  readonly acceptTerms: boolean;
}

/** For whom an appointment is booked. */
export interface TypedPatient {
  readonly lastName: string;
  readonly firstName: string;
  /** "1984-02-29". */
  readonly birthDate?: string;
}

export const startSignUp = (
  body: SignUpForm & {
    readonly termsVersion?: string;
    readonly termsSha256?: string;
    readonly locale: string;
    readonly reminderPass?: string;
    readonly hold?: string;
    readonly patient?: TypedPatient;
  },
  language: string,
  idempotencyKey: string,
): Answer<Started> => ask({ method: 'POST', path: '/api/sign-ups', body, language, idempotencyKey });

export const readDocuments = (language: string): Answer<Documents> =>
  ask({ method: 'GET', path: '/api/documents', language });

export const openReminder = (
  body: { readonly token: string; readonly lastNameInitials?: string },
  language: string,
): Answer<Opened> => ask({ method: 'POST', path: '/api/reminders/open', body, language });

/** The calls of one sign-up. */
export function signUpCalls({ id, accessToken }: Access, language: string) {
  const call = <T>(method: ApiRequest['method'], path: string, body?: unknown) =>
    ask<T>({ method, path: `/api/sign-ups/${id}${path}`, accessToken, language, ...(body !== undefined && { body }) });
  return {
    read: (): SignUpAnswer => call('GET', ''),
    answerCode: (code: string): SignUpAnswer => call('POST', '/code', { code }),
    resend: (channel: 'sms' | 'voice'): SignUpAnswer => call('POST', '/code/resend', { channel }),
    changeContact: (change: Partial<Record<'phone' | 'email' | 'emailConfirmation', string>>): SignUpAnswer =>
      call('PATCH', '/contact', change),
    consent: (privacyNoticeVersion: string, privacyNoticeSha256: string): SignUpAnswer =>
      call('POST', '/consent', { acceptPrivacyNotice: true, privacyNoticeVersion, privacyNoticeSha256 }),
    sendEmailProof: (): SignUpAnswer => call('POST', '/email-proof/send'),
    answerEmailProof: (code: string): SignUpAnswer => call('POST', '/email-proof', { code }),
    /** Another slot in the place of a lost one. */
    replaceHold: (hold: string): SignUpAnswer => call('PUT', '/hold', { hold }),
    giveUp: (): Answer<null> => call('DELETE', ''),
  };
}

/** Refusals after which the sign-up itself says where it stands: no sentence is needed. */
export const isBeyondCode = (code: string): boolean => code === 'not_awaiting_code' || code === 'sign_up_expired';

export type SignUpCalls = ReturnType<typeof signUpCalls>;
