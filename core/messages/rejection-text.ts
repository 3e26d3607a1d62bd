/** The texts of a sign-up that ended without an account, or waits for its practice. */

import type { Language } from '../language.ts';
import type { RejectionReason } from './codes.ts';
import { isolated } from './format/isolated.ts';
import { phrases } from './phrases.ts';
import { rejections, waiting } from './rejections.ts';

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
  const support = phrases[language].support(supportEmail);
  return rejections[language][reason](support, practice && { name: isolated(practice.name), phone: practice.phone });
}

/** The text for a patient whose sign-up waits. `phone` as people read it. */
export const correctionText = (
  language: Language,
  practice: { readonly name: string; readonly phone: string },
): string => waiting[language]({ name: isolated(practice.name), phone: practice.phone });
