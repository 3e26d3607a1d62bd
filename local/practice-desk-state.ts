/** The desk of the demonstration's practice, as `/local` shows it; types only, so that the page shares them. */

export interface DeskPatient {
  readonly recordId: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly phone?: string;
  readonly email?: string;
  readonly locale?: string;
}

export interface DeskRequest {
  readonly id: string;
  readonly recordId: string;
  readonly phone: string;
  readonly email: string;
}

/** The part of it that `/local` shows. */
export interface Desk {
  readonly patients: readonly DeskPatient[];
  readonly corrections: readonly DeskRequest[];
}
