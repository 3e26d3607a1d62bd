/** A phrase that several e-mails about an account share, in English. */
export const write = (email: string) => `write to us at ${email}`;
