/** What a patient reads when a sign-up ended without an account. */

import type { Language } from '../language.ts';
import type { RejectionReason } from './codes.ts';
import { rejections } from './rejections.ts';
import { texts } from './texts.ts';

interface RejectionParameters {
  readonly supportEmail: string;
  /** Of the reminder door: whom to call; the phone as people read it. */
  readonly practice?: { readonly name: string; readonly phone: string } | undefined;
}

/** Why there is no account, and what to do now. */
export function rejectionText(
  reason: RejectionReason,
  language: Language,
  { supportEmail, practice }: RejectionParameters,
): string {
  const support = texts[language].support(supportEmail);
  return rejections[language][reason](support, practice && { name: practice.name, phone: practice.phone });
}
