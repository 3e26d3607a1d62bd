/**
 * What DynamoDB refuses in a request before it looks at any item, and neither a mocked client nor the local engine does
 * (API reference: TransactWriteItems, UpdateItem; "Expressions" in the developer guide).
 */
type Part = Readonly<Record<string, unknown>>;

const mostWrites = 100;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

/** @param input of a command of the document client. @returns a sentence for each fault */
export function refusalsOf(input: object): string[] {
  const writes = ((input as Part).TransactItems as readonly Part[] | undefined)?.flatMap(write =>
    Object.values(write).filter(isPart),
  );
  if (!writes) return partFaults(input as Part);
  const keys = writes.map(write => keyOf(write));
  return [
    ...writes.flatMap(partFaults),
    ...(writes.length > mostWrites ? [`${writes.length} writes in one transaction`] : []),
    ...keys.filter((key, index) => keys.indexOf(key) < index).map(key => `two writes to ${key}`),
  ];
}

function keyOf({ Key, Item }: Part): string {
  const { pk, sk } = (Key ?? Item) as Part;
  return JSON.stringify([pk, sk]);
}

function partFaults(part: Part): string[] {
  const expressions = Object.entries(part)
    .filter(([name]) => name.endsWith('Expression'))
    .map(([, expression]) => expression)
    .join(' ');
  const used = new Set(expressions.match(/[#:]\w+/g) ?? []);
  const given = ['ExpressionAttributeNames', 'ExpressionAttributeValues'].flatMap(name => {
    const map = part[name];
    if (!isPart(map)) return [];
    return Object.keys(map).length === 0 ? [`${name} is empty`] : [];
  });
  const known = { ...(part.ExpressionAttributeNames as Part), ...(part.ExpressionAttributeValues as Part) };
  return [
    ...given,
    ...Object.keys(known).flatMap(name => (used.has(name) ? [] : [`${name} is unused in ${expressions}`])),
    ...[...used].flatMap(name => (name in known ? [] : [`${name} is not defined in ${expressions}`])),
    ...Object.entries(known).flatMap(([name, value]) => (isEmptySet(value) ? [`${name} is an empty set`] : [])),
    ...overlaps(part),
  ];
}

const isEmptySet = (value: unknown) => value instanceof Set && value.size === 0;

/** A path and one below it cannot both be changed by one update. */
function overlaps({ UpdateExpression, ExpressionAttributeNames }: Part): string[] {
  if (typeof UpdateExpression !== 'string') return [];
  const names = (ExpressionAttributeNames ?? {}) as Record<string, string>;
  const paths = UpdateExpression.split(/\b(?:SET|REMOVE|ADD|DELETE)\b/)
    .flatMap(section => section.split(/,(?![^(]*\))/))
    .flatMap(change => /^\s*(#\w+(?:\.#\w+)*)/.exec(change)?.[1] ?? [])
    .map(path => `${path.replace(/#\w+/g, name => names[name] ?? name)}.`);
  return paths.flatMap((path, index) =>
    paths.slice(index + 1).flatMap(other => {
      const isWithin = path.startsWith(other) || other.startsWith(path);
      return isWithin ? [`${path} and ${other} overlap in ${UpdateExpression}`] : [];
    }),
  );
}
