/**
 * Values that the browser keeps for these pages. It may refuse storage altogether (private windows, strict settings). Then the
 * page's own memory keeps it until the patient leaves.
 */
interface Stored {
  readonly read: (name: string) => string | undefined;
  /** Undefined removes it. */
  readonly write: (name: string, value: string | undefined) => void;
  readonly clear: () => void;
}

/** @param storage asked anew each time: naming it may throw already */
function storedIn(storage: () => Storage): Stored {
  const memory = new Map<string, string>();
  return {
    read(name) {
      try {
        return storage().getItem(name) ?? memory.get(name);
      } catch {
        return memory.get(name);
      }
    },
    write(name, value) {
      if (value === undefined) memory.delete(name);
      else memory.set(name, value);
      try {
        if (value === undefined) storage().removeItem(name);
        else storage().setItem(name, value);
      } catch {
        // The page's memory has it.
      }
    },
    clear() {
      memory.clear();
      try {
        storage().clear();
      } catch {
        // It kept nothing.
      }
    },
  };
}

/** Ends with the tab. */
export const ofThisTab = storedIn(() => sessionStorage);
/** Shared by the tabs, and kept. Nothing of a sign-up stands in it. */
export const ofThisBrowser = storedIn(() => localStorage);
