/** `/password-reset#<token>`, the page of the message that a wait is over. Opening it changes nothing. */
import { useState } from 'preact/hooks';
import { takeFragment } from '../api/access.ts';
import { type KeptReset, keepReset, keptReset } from './kept-reset.ts';
import { NoLink } from './no-link.tsx';
import { ResetFlow } from './reset-flow.tsx';

function find(): KeptReset | undefined {
  const resetToken = takeFragment();
  if (resetToken === undefined) return keptReset();
  const reset = { at: 'password', resetToken } as const;
  keepReset(reset);
  return reset;
}

export function UseResetPage() {
  const [first] = useState(find);
  return first ? <ResetFlow first={first} /> : <NoLink />;
}
