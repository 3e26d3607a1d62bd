/** What several e-mails about an account say, in English. */
export const write = (email: string) => `write to us at ${email}`;
