/** The way back to the kept slot, for a patient who left a booking to sign in. */
import { readHoldToken } from '../api/held-slot.ts';
import { useTexts } from '../language.tsx';
import { Link } from './link.tsx';
import { Notice } from './notice.tsx';

export function HeldSlotNotice() {
  const { heldSlot } = useTexts();
  if (readHoldToken() === undefined) return null;
  return (
    <Notice tone="info">
      <p>{heldSlot.stillKept}</p>
      <Link to="/booking" class="button secondary">
        {heldSlot.goOn}
      </Link>
    </Notice>
  );
}
