/** The texts of a forgotten password. */
export interface ResetTexts {
  readonly title: string;
  readonly intro: string;
  readonly send: string;
  readonly backToSignIn: string;
  /** Nobody learns whether an account has it. @param identifier masked */
  readonly sentToPhone: (identifier: string) => string;
  readonly phoneUnreachable: string;
  readonly byEmail: string;
  readonly emailTitle: string;
  readonly sentToEmail: string;
  readonly emailUnreachable: string;
  readonly withoutEmail: string;
  readonly startAgain: string;
  readonly waitTitle: string;
  readonly waitUntil: (time: string, minutes: number) => string;
  readonly waitWhy: string;
  readonly waitNextTitle: string;
  readonly waitNext: readonly string[];
  readonly passwordTitle: string;
  readonly passwordIntro: string;
  readonly change: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly endedTitle: string;
  readonly noLinkTitle: string;
  readonly noLink: string;
  readonly cancelTitle: string;
  readonly cancelAbout: string;
  readonly cancel: string;
  readonly cancelNot: string;
  readonly cancelledTitle: string;
  readonly cancelled: string;
}
