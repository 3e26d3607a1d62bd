/** The texts of one's own appointments. */
export interface OwnAppointmentTexts {
  readonly title: string;
  readonly none: string;
  readonly past: string;
  readonly more: string;
  readonly forWhom: (name: string) => string;
  readonly cancelled: string;
  /** Until this time the appointment can be changed. */
  readonly changeUntil: (time: string) => string;
  readonly callToChange: string;
  readonly cancel: string;
  readonly askCancel: string;
  readonly reallyCancel: string;
  readonly keep: string;
  readonly cancelledNews: string;
  readonly move: string;
  /** Over a calendar; the time is that of the appointment as it is. */
  readonly moving: (time: string) => string;
  readonly stopMoving: string;
  /** Over the chosen slot. */
  readonly movingFrom: (time: string) => string;
  readonly confirmMove: string;
  /** Not in the place of the other appointment. */
  readonly besides: string;
  readonly confirm: string;
  readonly linkAbout: (practice: string) => string;
  readonly link: string;
}
