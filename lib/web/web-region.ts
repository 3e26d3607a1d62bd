/** Where everything about a distribution is kept, whichever region the rest is in (decision 9). */
export const webRegion = 'us-east-1';
