/** A phrase that several e-mails about an account share, in German. */
export const write = (email: string) => `schreiben Sie uns an ${email}`;
