/** The texts of the contact form. */
import type { SupportTopic } from '../../../core/support/support-topic.ts';

export interface SupportTexts {
  readonly intro: string;
  readonly noMedicalAdvice: string;
  readonly topic: string;
  readonly chooseTopic: string;
  readonly topics: Readonly<Record<SupportTopic, string>>;
  readonly message: string;
  readonly messageHint: (longest: number) => string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly email: string;
  readonly send: string;
  /** Before the address. */
  readonly orByEmail: string;
  readonly sentTitle: string;
  readonly answerTo: (email: string) => string;
  readonly yourReference: string;
  readonly keepReference: string;
}
