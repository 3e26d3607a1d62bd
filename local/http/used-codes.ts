/** Tells which code a route accepted, so that the call that dictates it ends. */
import type { InvokeRoute } from './api.ts';

const codeIn = (body: unknown): string | undefined => {
  if (typeof body !== 'string') return undefined;
  try {
    const { code } = JSON.parse(body);
    return typeof code === 'string' ? code : undefined;
  } catch {
    // The function refuses it.
    return undefined;
  }
};

const isAccepted = (result: unknown): boolean => {
  const { statusCode = 0 } = (result ?? {}) as { readonly statusCode?: number };
  return statusCode >= 200 && statusCode < 300;
};

/** @param used is told the digits */
export const noteUsedCodes =
  (invoke: InvokeRoute, used: (code: string) => void): InvokeRoute =>
  async (name, event) => {
    const result = await invoke(name, event);
    const code = codeIn(event.body);
    if (code !== undefined && isAccepted(result)) used(code);
    return result;
  };
