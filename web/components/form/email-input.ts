/** The attributes of a field for an e-mail. Not type "email": a browser would rewrite `straße.de` to another domain. */
export const emailInput = {
  type: 'text',
  inputMode: 'email',
  autoComplete: 'email',
  autoCapitalize: 'none',
  spellcheck: false,
} as const;
