/** The texts of the booking pages. */
export interface BookingTexts {
  readonly choosePractice: string;
  readonly noPractices: string;
  readonly morePractices: string;
  readonly allPractices: string;
  readonly choosePractitioner: string;
  readonly noPractitioners: string;
  /** Before the shown days, for people who hear them. */
  readonly freeSlots: string;
  readonly time: string;
  readonly earlierDays: string;
  readonly laterDays: string;
  /** The name of the zone as the language's locale data has it. */
  readonly practiceClock: (zone: string) => string;
  readonly noneTheseDays: string;
  readonly nextFree: (day: string) => string;
  readonly noneAtAll: string;
  readonly taking: string;
  readonly signUpFirst: string;
  readonly confirmTitle: string;
  readonly yourSlot: string;
  readonly keptFor: (minutes: number) => string;
  readonly nearTheEnd: string;
  readonly timeOver: string;
  readonly otherSlot: string;
  readonly letGo: string;
  readonly lapsed: string;
  readonly takeAgain: string;
  readonly lostTitle: string;
  readonly lost: string;
  readonly withdrawn: string;
  readonly nearSlots: string;
  readonly seeCalendar: string;
  /** This tab's sign-up takes the slot in the place of its own. */
  readonly joinSignUp: string;
  /** Another tab signs up with the slot. */
  readonly begunElsewhere: string;
  readonly nothingHeldTitle: string;
  readonly nothingHeld: string;
  readonly phoneFirst: string;
  readonly takeNow: string;
  /** While the sign-up goes on. */
  readonly lostMeanwhile: string;
  readonly bookedTitle: string;
  readonly booked: (email: string) => string;
  readonly openedWithoutSlot: string;
}
