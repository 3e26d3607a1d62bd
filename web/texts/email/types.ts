/** The texts of links in messages that ask whether an e-mail, or a sign-in, is one's own. */
export interface EmailTexts {
  readonly confirm: LinkTexts;
  readonly notMe: LinkTexts;
  readonly notMySignIn: LinkTexts;
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
