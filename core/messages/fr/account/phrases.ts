/** A phrase that several e-mails about an account share, in French. */
export const write = (email: string) => `écrivez-nous à ${email}`;
