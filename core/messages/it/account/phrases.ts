/** A phrase that several e-mails about an account share, in Italian. */
export const write = (email: string) => `ci scriva a ${email}`;
