/** `/forgot-password`: the way to a new password, from where this tab was. */
import { useState } from 'preact/hooks';
import { keptReset } from './kept-reset.ts';
import { ResetFlow } from './reset-flow.tsx';

export function ForgotPasswordPage() {
  const [first] = useState(keptReset);
  return <ResetFlow first={first} />;
}
