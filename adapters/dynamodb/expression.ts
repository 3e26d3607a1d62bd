/** Writes DynamoDB's update and condition expressions from paths and values; every name and value goes by placeholder. */

/** Collects the placeholders of one request. */
class Placeholders {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};

  /** @param path names, joined by dots; each may have an index behind it, as `failures[0]` */
  path(path: string): string {
    const parts = path.split('.');
    for (const part of parts) {
      const [name = ''] = part.split('[');
      this.names[`#${name}`] = name;
    }
    return parts.map(part => `#${part}`).join('.');
  }

  value(value: unknown): string {
    const name = `:${Object.keys(this.values).length}`;
    this.values[name] = value;
    return name;
  }
}

export type Condition = (placeholders: Placeholders) => string;

export const is =
  (path: string, value: unknown): Condition =>
  p =>
    `${p.path(path)} = ${p.value(value)}`;
export const isOther =
  (path: string, value: unknown): Condition =>
  p =>
    `${p.path(path)} <> ${p.value(value)}`;
export const isOneOf =
  (path: string, values: readonly unknown[]): Condition =>
  p =>
    `${p.path(path)} IN (${values.map(value => p.value(value)).join(', ')})`;
export const isBelow =
  (path: string, limit: number | string): Condition =>
  p =>
    `${p.path(path)} < ${p.value(limit)}`;
export const isAtMost =
  (path: string, limit: number): Condition =>
  p =>
    `${p.path(path)} <= ${p.value(limit)}`;
export const isAbove =
  (path: string, limit: number): Condition =>
  p =>
    `${p.path(path)} > ${p.value(limit)}`;
export const isAbsent =
  (path: string): Condition =>
  p =>
    `attribute_not_exists(${p.path(path)})`;
export const isPresent =
  (path: string): Condition =>
  p =>
    `attribute_exists(${p.path(path)})`;
/** Of a set or a list; an absent one holds nothing. */
export const hasFewerThan =
  (path: string, limit: number): Condition =>
  p =>
    `(attribute_not_exists(${p.path(path)}) OR size(${p.path(path)}) < ${p.value(limit)})`;
/** Of a list of instants, the latest first: whether fewer than `limit` of them came after `since`. */
export const hasFewerSince =
  (path: string, limit: number, since: number): Condition =>
  p => {
    const deciding = p.path(`${path}[${limit - 1}]`);
    return `(attribute_not_exists(${deciding}) OR ${deciding} <= ${p.value(since)})`;
  };
/** Of a set; an absent one holds nothing. */
export const contains =
  (path: string, value: string): Condition =>
  p =>
    `contains(${p.path(path)}, ${p.value(value)})`;
export const notContains =
  (path: string, value: string): Condition =>
  p =>
    `(attribute_not_exists(${p.path(path)}) OR NOT ${contains(path, value)(p)})`;
export const either =
  (...conditions: readonly Condition[]): Condition =>
  p =>
    `(${conditions.map(condition => condition(p)).join(' OR ')})`;
export const all =
  (...conditions: readonly Condition[]): Condition =>
  p =>
    conditions.map(condition => condition(p)).join(' AND ');

export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  /** Set only where nothing is yet. */
  readonly setIfAbsent?: Readonly<Record<string, unknown>>;
  /** Added to a number; an absent one is nought. */
  readonly count?: Readonly<Record<string, number>>;
  /** Added to a set of strings, at the top level of the item: DynamoDB promises ADD nowhere else. */
  readonly add?: Readonly<Record<string, ReadonlySet<string>>>;
  /** Put at the end of a list, which begins with it. */
  readonly append?: Readonly<Record<string, readonly unknown[]>>;
  /** Put before a list, which begins with it. */
  readonly prepend?: Readonly<Record<string, readonly unknown[]>>;
  readonly remove?: readonly string[];
  /** Deleted from a set of strings. */
  readonly deleteFrom?: Readonly<Record<string, ReadonlySet<string>>>;
  readonly when?: readonly Condition[];
}

/** The expression parts of an Update. An undefined value in `set` is left out. */
export function updateExpression(change: Change) {
  const {
    set = {},
    setIfAbsent = {},
    count = {},
    add = {},
    append = {},
    prepend = {},
    remove = [],
    deleteFrom = {},
    when = [],
  } = change;
  const p = new Placeholders();
  const pairs = (record: Readonly<Record<string, unknown>>, write: (path: string, value: string) => string) =>
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([path, value]) => write(p.path(path), p.value(value)));
  const clause = (word: string, parts: readonly string[]) => (parts.length > 0 ? [`${word} ${parts.join(', ')}`] : []);
  const sets = [
    ...pairs(set, (path, value) => `${path} = ${value}`),
    ...pairs(setIfAbsent, (path, value) => `${path} = if_not_exists(${path}, ${value})`),
    ...pairs(count, (path, value) => `${path} = if_not_exists(${path}, ${p.value(0)}) + ${value}`),
    ...pairs(append, (path, value) => `${path} = list_append(if_not_exists(${path}, ${p.value([])}), ${value})`),
    ...pairs(prepend, (path, value) => `${path} = list_append(${value}, if_not_exists(${path}, ${p.value([])}))`),
  ];
  const UpdateExpression = [
    ...clause('SET', sets),
    ...clause(
      'ADD',
      pairs(add, (path, value) => `${path} ${value}`),
    ),
    ...clause(
      'REMOVE',
      remove.map(path => p.path(path)),
    ),
    ...clause(
      'DELETE',
      pairs(deleteFrom, (path, value) => `${path} ${value}`),
    ),
  ].join(' ');
  return {
    UpdateExpression,
    ...(when.length > 0 && { ConditionExpression: all(...when)(p) }),
    ExpressionAttributeNames: p.names,
    ...(Object.keys(p.values).length > 0 && { ExpressionAttributeValues: p.values }),
  };
}

/** The expression parts of a ConditionCheck: a condition on an item that stays as it is. */
export function conditionExpression(...when: readonly Condition[]) {
  const p = new Placeholders();
  return {
    ConditionExpression: all(...when)(p),
    ExpressionAttributeNames: p.names,
    // DynamoDB refuses an empty map: "ExpressionAttributeValues must not be empty".
    ...(Object.keys(p.values).length > 0 && { ExpressionAttributeValues: p.values }),
  };
}
