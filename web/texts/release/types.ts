/** The texts about a phone that was somebody else's: asking for it, and keeping it. */
import type { LinkTexts } from '../email/types.ts';

export interface ReleaseTexts {
  /** Opens the form. */
  readonly mine: string;
  readonly title: string;
  readonly about: (phone: string) => string;
  readonly emailHint: string;
  readonly submit: string;
  readonly sentTitle: string;
  /** True whatever account has the phone, and whoever asked before. */
  readonly sent: (days: number, email: string) => string;
  /** The page of the owner's link. */
  readonly keep: LinkTexts;
}
