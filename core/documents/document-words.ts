/** The parts of a platform's configuration that the terms of use and the privacy notice name. */

export interface DocumentWords {
  readonly serviceName: string;
  /** The controller's name and postal address. */
  readonly operator: string;
  readonly supportEmail: string;
  /** Days after its end that a sign-up is kept. */
  readonly signUpDays: number;
  /** Years that an appointment is kept after it. */
  readonly appointmentYears: number;
  /** Years that a patient record is kept after its practice last noted it or gave an appointment with it. */
  readonly recordYears: number;
  /** Years that the evidence of consent outlives an erased account. */
  readonly evidenceYears: number;
  /** Days that messages to support are kept. */
  readonly supportDays: number;
  /** Days that technical logs are kept. */
  readonly logDays: number;
  /** Days that wrong codes are counted. */
  readonly failureDays: number;
  /** Days that a practice may take to correct a record, and may see the typed details. */
  readonly correctionDays: number;
}

export type DocumentText = (words: DocumentWords) => string;
