/** The address of the contact form. A reference opens nothing, so it may stand in an address; no contact detail does. */
import type { SupportTopic } from './support-topic.ts';

/** The topic and the reference of a person who is stuck. */
export interface Stuck {
  readonly topic?: SupportTopic;
  readonly reference?: string | undefined;
}

const page = '/contact';

export function contactPath({ topic, reference }: Stuck = {}): string {
  const query = new URLSearchParams({ ...(topic && { topic }), ...(reference && { reference }) });
  return query.size > 0 ? `${page}?${query}` : page;
}
