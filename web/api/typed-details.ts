/**
 * The details of this tab's sign-up as the patient typed them, whole. The API shows them masked to whoever has the access; they
 * end with the tab.
 */
import { parseNoting } from '../names.ts';
import type { SignUpView } from './sign-up-calls.ts';
import { ofThisTab } from './stored.ts';

interface Typed {
  readonly phone: string;
  readonly email: string;
  /** Of the patient, where an appointment is booked. */
  readonly name?: string | undefined;
}

/** The sign-up as it was answered then: its masked details tell whether another tab has changed them since. */
interface Kept extends Typed {
  readonly id: string;
  readonly masked: readonly [phone: string, email: string];
}

/** Goes with the access. */
const name = 'typed';

function readKept(id: string): Kept | undefined {
  const text = ofThisTab.read(name);
  const kept = text === undefined ? undefined : (parseNoting(text) as Kept);
  return kept?.id === id ? kept : undefined;
}

export const keepTyped = ({ id, phone, email }: SignUpView, typed: Typed): void =>
  ofThisTab.write(name, JSON.stringify({ ...typed, id, masked: [phone, email] } satisfies Kept));

/** The details that this tab knows whole, and the masked rest. */
export function typedDetails({ id, phone, email }: SignUpView): Typed {
  const kept = readKept(id);
  return {
    phone: kept?.masked[0] === phone ? kept.phone : phone,
    email: kept?.masked[1] === email ? kept.email : email,
    name: kept?.name,
  };
}

/** After a change of one of them, or both. */
export const keepChanged = (before: SignUpView, changed: SignUpView, typed: Partial<Typed>): void =>
  keepTyped(changed, { ...typedDetails(before), ...typed });
