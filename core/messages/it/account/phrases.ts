/** What several e-mails about an account say, in Italian. */
export const write = (email: string) => `ci scriva a ${email}`;
