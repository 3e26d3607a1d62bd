/** Something is under way, in words. */
export const Working = ({ children }: { readonly children: string }) => (
  <p class="working" role="status">
    <span class="spinner" aria-hidden="true" />
    {children}
  </p>
);
