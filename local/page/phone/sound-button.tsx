/** Lets calls be heard when they ring: off until somebody wants it. */
import { useState } from 'preact/hooks';
import { allowSound, forbidSound } from '../call/ring-tone.ts';

export function SoundButton() {
  const [isOn, setOn] = useState(false);
  const toggle = () => {
    if (isOn) forbidSound();
    else allowSound();
    setOn(!isOn);
  };
  return (
    <button type="button" class="quiet-button" aria-pressed={isOn} onClick={toggle}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9v6h4l5 5V4L8 9z" />
        {isOn ? (
          <path d="M16 8.200v7.600a4.5 4.5 0 0 0 0-7.600m0-4.700v2.100a7 7 0 0 1 0 12.800v2.100a9 9 0 0 0 0-17" />
        ) : (
          <path d="m16 9.4 1.4-1.4 2.1 2.1 2.1-2.100L23 9.400l-2.1 2.1 2.1 2.1-1.4 1.4-2.1-2.1-2.1 2.1-1.4-1.4 2.1-2.100z" />
        )}
      </svg>
      Ring aloud
    </button>
  );
}
