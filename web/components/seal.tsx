/** A check mark: it is done. */
export const Seal = () => (
  <svg class="seal" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    <path d="m14.5 24.5 6.5 6.5 13-14" />
  </svg>
);
