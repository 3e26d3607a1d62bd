/**
 * The secrets of this tab: the access to its sign-up and the token of a reminder's link. Never in localStorage, never in a
 * URL.
 */

import { secretOfLink } from '../../core/contact/pasted.ts';
import { ofThisTab } from './stored.ts';

export interface Access {
  readonly id: string;
  readonly accessToken: string;
  /** From a message's link, and not this tab's own. It has yet to show that such a message goes out for it. */
  readonly byLink?: true;
}

const names = {
  access: 'sign-up',
  reminder: 'reminder',
  draft: 'draft',
  formKey: 'form-key',
  challenge: 'challenge',
  typed: 'typed',
  reference: 'reference',
} as const;

const { read, write } = ofThisTab;

export function readAccess(): Access | undefined {
  const [id, accessToken] = read(names.access)?.split('.') ?? [];
  return id && accessToken ? { id, accessToken } : undefined;
}

export const keepAccess = ({ id, accessToken }: Access): void => write(names.access, `${id}.${accessToken}`);
export function dropAccess(): void {
  for (const name of [names.access, names.typed, names.reference]) write(name, undefined);
}

/** The reference that a patient reads to support: the contact page fills it in. */
export const readReference = (): string | undefined => read(names.reference);
export const keepReference = (reference: string): void => write(names.reference, reference);

export const readReminderToken = (): string | undefined => read(names.reminder);
export function keepReminderToken(token: string): void {
  // The same details from another message are another sign-up.
  if (token !== readReminderToken()) dropFormKey();
  write(names.reminder, token);
}
export const dropReminderToken = (): void => write(names.reminder, undefined);

/** The typed form without the password, so that a reload loses nothing else. */
const drafted = ['phone', 'email', 'emailConfirmation', 'lastName', 'firstName', 'birthDate'] as const;
export type Draft = Readonly<Record<(typeof drafted)[number], string>>;

export function readDraft(): Draft {
  const typed = read(names.draft)?.split('\n') ?? [];
  return Object.fromEntries(drafted.map((name, index) => [name, typed[index] ?? ''])) as Draft;
}

export function keepDraft(draft: Draft): void {
  const before = readDraft();
  // A repeated address that is corrected leaves the same form.
  if (drafted.some(name => name !== 'emailConfirmation' && draft[name] !== before[name])) dropFormKey();
  write(names.draft, drafted.map(name => draft[name]).join('\n'));
}
export const dropDraft = (): void => write(names.draft, undefined);

/** The language of the form and the terms that were accepted in it: a change of the page's language changes them. */
export interface Accepted {
  readonly locale: string;
  readonly termsVersion?: string;
  readonly termsSha256?: string;
}

/** The key of the form as it is in the draft, while its answer is not there, and the texts that it was sent with. */
export function readFormKey(): { readonly key: string; readonly accepted: Accepted } | undefined {
  const [key, locale, termsVersion, termsSha256] = read(names.formKey)?.split('\n') ?? [];
  if (!key || !locale) return undefined;
  return { key, accepted: { locale, ...(termsVersion && termsSha256 && { termsVersion, termsSha256 }) } };
}
export const keepFormKey = (key: string, { locale, termsVersion = '', termsSha256 = '' }: Accepted): void =>
  write(names.formKey, [key, locale, termsVersion, termsSha256].join('\n'));
export const dropFormKey = (): void => write(names.formKey, undefined);

/** The sign-in that waits for a code. A telephone may drop the page while its owner reads the message. */
export const readChallenge = (): string | undefined => read(names.challenge);
export const keepChallenge = (challenge: string): void => write(names.challenge, challenge);
export const dropChallenge = (): void => write(names.challenge, undefined);

/**
 * Takes the part after the `#` of a link and leaves none of it in the address bar, the history or a bookmark. What clings to a
 * pasted link is taken off: a full stop, a bracket, `%20`, `&utm_source=…`.
 * @returns the fragment without `#`, or undefined where there is none
 */
export function takeFragment(): string | undefined {
  const fragment = location.hash.slice(1);
  if (fragment === '') return undefined;
  history.replaceState(history.state, '', location.pathname);
  return secretOfLink(fragment) ?? fragment;
}
