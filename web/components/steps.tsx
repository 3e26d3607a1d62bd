/** The progress of the patient: three steps, the present one named. */
import { useTexts } from '../language.tsx';

export function Steps({ current }: { readonly current: 1 | 2 | 3 }) {
  const { steps } = useTexts();
  return (
    <div class="steps">
      <ol aria-hidden="true">
        {steps.names.map((name, index) => (
          <li key={name} class={index + 1 < current ? 'past' : index + 1 === current ? 'present' : ''} />
        ))}
      </ol>
      <p>
        {/** Spaces that are read, around a dot that is not. */}
        {steps.label(current, steps.names.length)} <span aria-hidden="true">·</span> <b>{steps.names[current - 1]}</b>
      </p>
    </div>
  );
}
