/** Ids that practices choose, in the paths that anybody may ask for. */

/** Any other text is nobody's id, and may be too long a key for the table. */
export const isPublicId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);
