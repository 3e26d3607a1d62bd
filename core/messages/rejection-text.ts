/** The text of a sign-up that ended without an account. */

import type { Language } from '../language.ts';
import type { RejectionReason } from './codes.ts';
import { rejections } from './rejections.ts';
import { texts } from './texts.ts';

interface RejectionParameters {
  readonly supportEmail: string;
  /** Of the reminder door: the practice to call; the phone as people read it. */
  readonly practice?: { readonly name: string; readonly phone: string } | undefined;
}

/** The reason, and the next step for the patient. */
export function rejectionText(
  reason: RejectionReason,
  language: Language,
  { supportEmail, practice }: RejectionParameters,
): string {
  const support = texts[language].support(supportEmail);
  return rejections[language][reason](support, practice && { name: practice.name, phone: practice.phone });
}
