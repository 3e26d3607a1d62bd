/** An order of a route, which a queue's function carries out: ids only, since a queue keeps its messages. */
export type Order =
  | { readonly kind: 'code'; readonly challengeId: string; readonly sendNumber: number }
  | { readonly kind: 'notice'; readonly noticeId: string };
