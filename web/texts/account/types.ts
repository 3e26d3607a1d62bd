/** The texts of signing in and of "My space". */
export interface AccountTexts {
  readonly identifier: string;
  readonly challengeWhy: string;
  /** Where only an e-mail was typed, nobody learns whether an account has it. */
  readonly byUnknown: (identifier: string) => string;
  readonly noSendsLeft: string;
  readonly startAgain: string;
  readonly details: string;
  readonly phone: string;
  readonly none: string;
  readonly emailStatus: Readonly<Record<'claimed' | 'confirmed', string>>;
  /** In My space, to an owner whose account has no e-mail. */
  readonly emailMissing: string;
  readonly openedOn: string;
  readonly sessions: string;
  readonly thisDevice: string;
  readonly unknownDevice: string;
  readonly lastSeen: (time: string) => string;
  readonly end: string;
  readonly ended: string;
  readonly endOthers: string;
  readonly othersEnded: string;
}
