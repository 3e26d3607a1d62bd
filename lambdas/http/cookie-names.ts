/** Cookies that the API reads: data only, since the distribution hands on no other. */
export const cookieNames = { session: '__Host-session', device: '__Host-device' } as const;
