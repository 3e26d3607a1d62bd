/** Keeps the typed message to support, so that a telephone that drops the page loses none of it. It ends with the tab, or once it is sent. */
import { readReference } from '../api/access.ts';
import { ofThisTab } from '../api/stored.ts';
import { type Stuck, stuckAt } from '../components/contact-path.ts';

export interface TypedMessage {
  /** Empty until one is chosen. */
  readonly topic: NonNullable<Stuck['topic']> | '';
  readonly message: string;
  readonly reference: string;
  readonly email: string;
}

const name = 'contact';
const nothing: TypedMessage = { topic: '', message: '', reference: '', email: '' };

export const keepMessage = (typed: TypedMessage): void => ofThisTab.write(name, JSON.stringify(typed));
export const dropMessage = (): void => ofThisTab.write(name, undefined);

/** The page that led here knows best what it is about; the words that were typed before stay. Else it may be about this tab's sign-up. */
export function firstMessage(search: string): TypedMessage {
  const text = ofThisTab.read(name);
  const typed = text === undefined ? nothing : (JSON.parse(text) as TypedMessage);
  const { topic = typed.topic, reference = typed.reference || readReference() || '' } = stuckAt(search);
  return { ...typed, topic, reference };
}
