/** What several e-mails about an account say, in French. */
export const write = (email: string) => `écrivez-nous à ${email}`;
