/** What a route orders and a queue's function sends: ids only, since a queue keeps what it is given. */
export type Order =
  | { readonly kind: 'code'; readonly challengeId: string; readonly sendNumber: number }
  | { readonly kind: 'notice'; readonly noticeId: string };
