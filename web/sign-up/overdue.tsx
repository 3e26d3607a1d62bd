/** A notice for a step that takes longer than usual: nothing is lost, how to go on, and the reference for support. */
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../language.tsx';

const usualMs = 10_000;

interface OverdueProps {
  /** Absent where the foot of the page has it. */
  readonly reference?: string | undefined;
}

/** Shown from the beginning of the wait, so that its region is there before the words. */
export function Overdue({ reference }: OverdueProps) {
  const texts = useTexts();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), usualMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="hint" role="status">
      {isLate && <p>{texts.takesLonger}</p>}
      {isLate && reference && <p>{texts.reference(reference)}</p>}
    </div>
  );
}
