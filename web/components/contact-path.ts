/** The facts in the address of the contact form. */
import type { Stuck } from '../../core/support/contact-path.ts';
import { supportTopics } from '../../core/support/support-topic.ts';

export { contactPath, type Stuck } from '../../core/support/contact-path.ts';

/** @param search of the address, which anybody may have written */
export function stuckAt(search: string): Stuck {
  const query = new URLSearchParams(search);
  const topic = supportTopics.find(known => known === query.get('topic'));
  const reference = /^[\w-]{1,20}$/.exec(query.get('reference') ?? '')?.[0];
  return { ...(topic && { topic }), reference };
}
