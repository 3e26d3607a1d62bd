/** The file that STORE names, and a sentence for the case that nothing can be kept there. */
import { open } from 'node:fs/promises';
import { isSystemError } from './system-error.ts';

/** The first bytes of an SQLite database; a new file is empty. */
const signature = 'SQLite format 3\0';

/** Readable by its owner only: it holds contact details. SQLite gives its side files the same mode. */
const ownerOnly = 0o600;

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder. Name a file in it.',
  ENOENT: 'its folder does not exist. Create the folder first.',
  ENOTDIR: 'a part of its path is no folder. Name another path.',
  EACCES: 'it may not be written by this user. Name another path.',
  EPERM: 'it may not be written by this user. Name another path.',
  EROFS: 'its disk cannot be written. Name another path.',
};

/** @returns an error that names STORE and the remedy; an error that names them already stays as it is */
export function storeError(store: string, cause: unknown): Error {
  if (cause instanceof StoreError) return cause;
  const [, known] = Object.entries(reasons).find(([code]) => isSystemError(cause, code)) ?? [];
  const reason = known ?? (cause instanceof Error ? cause.message : String(cause));
  return new StoreError(`STORE=${store} cannot be used: ${reason}`, { cause });
}

class StoreError extends Error {}

/**
 * Creates the file where there is none yet.
 * @param store path of the file, as STORE has it
 * @throws Error that names STORE when the file cannot be read and written, or is no database
 */
export async function prepareStoreFile(store: string): Promise<void> {
  try {
    const file = await open(store, 'a+', ownerOnly);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(signature.length), 0, signature.length, 0);
      if (bytesRead > 0 && buffer.toString('latin1') !== signature)
        throw new Error('it is no database. Name a new file, or one that an earlier start made.');
    } finally {
      await file.close();
    }
  } catch (error) {
    throw storeError(store, error);
  }
}
