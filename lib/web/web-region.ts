/** The region of everything about a distribution, whichever region the rest is in (decision 9). */
export const webRegion = 'us-east-1';
