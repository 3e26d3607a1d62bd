/** Requests and answers of the section "Sign-up", as zod schemas: what is validated is what is documented. */
import * as z from 'zod';
import type { RejectionReason } from '../../core/messages/codes.ts';
import type { Status } from '../../core/sign-up/sign-up.ts';
import * as field from './field.ts';

export const startSignUp = z.strictObject({
  phone: field.phone,
  email: field.email,
  emailConfirmation: field.email,
  password: field.password,
  acceptTerms: field.accepted('terms_not_accepted'),
  termsVersion: field.version.optional(),
  locale: field.locale.optional(),
});
export const answerCode = z.strictObject({ code: field.code });
export const resendCode = z.strictObject({ channel: field.channel.optional() });
export const changeContact = z.strictObject({
  phone: field.phone.optional(),
  email: field.email.optional(),
  emailConfirmation: field.email.optional(),
});
export const giveConsent = z.strictObject({
  acceptPrivacyNotice: field.accepted('privacy_notice_not_accepted'),
  privacyNoticeVersion: field.version.optional(),
});

const instant = z.iso.datetime();

export const signUpView = z
  .object({
    id: z.string(),
    reference: z.string().meta({ description: 'What a patient reads to support.', examples: ['K7Q-4MX'] }),
    door: z.enum(['direct', 'reminder', 'booking']),
    status: z.enum([
      'received',
      'awaiting_code',
      'code_accepted',
      'awaiting_consent',
      'creating',
      'completed',
      'rejected',
      'expired',
      'abandoned',
    ] satisfies Status[]),
    phone: z.string().meta({ examples: ['+33 6 •• •• •• 78'] }),
    email: z.string().meta({ examples: ['c•••@exemple.fr'] }),
    code: z
      .object({
        channel: z.enum(['sms', 'voice']),
        length: z.int(),
        expiresAt: instant.optional(),
        attemptsLeft: z.int(),
        resendAfter: instant.optional(),
        sendsLeft: z.int(),
      })
      .optional()
      .meta({ description: 'While the code is awaited.' }),
    rejection: z
      .object({
        reason: z.enum([
          'contact_differs',
          'link_unusable',
          'account_exists',
          'too_many_codes',
          'country_not_served',
          'slot_gone',
          'undeliverable',
        ] satisfies RejectionReason[]),
        message: z.string(),
      })
      .optional(),
    expiresAt: instant,
  })
  .meta({ id: 'SignUp' });

export type SignUpView = z.output<typeof signUpView>;

export const signUpAnswer = z.object({ signUp: signUpView });
export const startedAnswer = z.object({
  signUp: signUpView,
  accessToken: z.string().meta({ description: 'Bearer token of every other call of this sign-up.' }),
});

const document = z.object({ version: z.string(), url: z.url(), sha256: z.string() });
export const documentsAnswer = z.object({ terms: document, privacyNotice: document });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
    attemptsLeft: z.int().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
