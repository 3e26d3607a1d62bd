/** What several e-mails about an account say, in German. */
export const write = (email: string) => `schreiben Sie uns an ${email}`;
