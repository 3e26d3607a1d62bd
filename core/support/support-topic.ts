/** The bounds of a message to support, which the pages know, too. */

export const supportTopics = ['sign_up', 'sign_in', 'appointment', 'account', 'other'] as const;
export type SupportTopic = (typeof supportTopics)[number];

/** In characters (UTF-16 units): in any script the request stays below 8 KiB (requirement A1). */
export const longestMessage = 2000;
