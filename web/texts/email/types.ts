/** The texts of links in messages that ask whether an e-mail, or a sign-in, is one's own. */
export interface EmailTexts {
  readonly confirm: LinkTexts;
  readonly notMe: LinkTexts;
  readonly notMySignIn: LinkTexts;
  readonly notMyChange: LinkTexts;
  /** Of a sign-up whose e-mail an account claims, and never confirmed. */
  readonly proof: {
    readonly title: string;
    readonly about: (email: string) => string;
    readonly notMine: string;
    readonly notMineAbout: (email: string) => string;
    readonly send: string;
    readonly codeTitle: string;
    readonly sentTo: (email: string) => string;
    readonly sendAgain: string;
    readonly sentAgain: string;
    readonly noSendsLeft: string;
  };
  readonly deadTitle: string;
  /** The page was opened without its link, or reloaded. */
  readonly noToken: string;
}

/** Before the button is pressed, and after. */
export interface LinkTexts {
  readonly title: string;
  readonly about: string;
  readonly press: string;
  /** Below the button: when there is nothing to do. */
  readonly hint?: string;
  readonly doneTitle: string;
  readonly done: string;
}
