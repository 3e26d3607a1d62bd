/** `/password-reset#<token>`, in a text message `/r#…`: the page of the message that a wait is over. Opening it changes nothing. */
import { useState } from 'preact/hooks';
import { takeResetToken } from '../api/reset-calls.ts';
import { type KeptReset, keepReset, keptReset } from './kept-reset.ts';
import { NoLink } from './no-link.tsx';
import { ResetFlow } from './reset-flow.tsx';

function find(): KeptReset | undefined {
  const resetToken = takeResetToken();
  if (resetToken === undefined) return keptReset();
  const reset = { at: 'password', resetToken } as const;
  keepReset(reset);
  return reset;
}

export function UseResetPage() {
  const [first] = useState(find);
  return first ? <ResetFlow first={first} /> : <NoLink />;
}
