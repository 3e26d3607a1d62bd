/** The address of the contact form. A reference opens nothing, so it may stand in an address; no contact detail does. */
import { type SupportTopic, supportTopics } from '../../core/support/support-topic.ts';

/** Where somebody is stuck. */
export interface Stuck {
  readonly topic?: SupportTopic;
  readonly reference?: string | undefined;
}

const page = '/contact';

export function contactPath({ topic, reference }: Stuck = {}): string {
  const query = new URLSearchParams({ ...(topic && { topic }), ...(reference && { reference }) });
  return query.size > 0 ? `${page}?${query}` : page;
}

/** @param search of the address, which anybody may have written */
export function stuckAt(search: string): Stuck {
  const query = new URLSearchParams(search);
  const topic = supportTopics.find(known => known === query.get('topic'));
  const reference = /^[\w-]{1,20}$/.exec(query.get('reference') ?? '')?.[0];
  return { ...(topic && { topic }), reference };
}
