/** State machines as tables: which status may follow which. The condition of every write comes from such a table. */

export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** The statuses from which `to` may be reached. */
export function sourcesOf<Status extends string>(table: Transitions<Status>, to: Status): Status[] {
  return (Object.keys(table) as Status[]).filter(from => table[from].includes(to));
}

/** Whether nothing may follow this status. */
export const isFinal = <Status extends string>(table: Transitions<Status>, status: Status): boolean =>
  table[status].length === 0;
