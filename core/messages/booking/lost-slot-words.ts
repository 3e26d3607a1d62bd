/** The texts for a slot that was lost, which every language must have. */
export interface LostSlotWords {
  readonly subject: (serviceName: string) => string;
  /** The account is open; the appointment is not made. `when` is date and time, in words. */
  readonly opened: (words: {
    readonly serviceName: string;
    readonly when: string;
    readonly practitioner: string;
  }) => readonly string[];
  /** Before the times that are free near it. */
  readonly near: string;
  /** The words when no slot near it is free. */
  readonly noneNear: string;
  /** The link to the calendar. */
  readonly link: string;
  /** Between the name of the service and the link to the calendar. */
  readonly sms: string;
}
