/** A request to the table as a person reads it: names and values stand in the place of the placeholders. */

interface Expressions {
  readonly Key?: { readonly pk: string; readonly sk: string };
  readonly Item?: { readonly pk: string; readonly sk: string };
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly IndexName?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, Expressions>>[];
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly { pk: string; sk: string }[] }>>;
}

export interface TableRequest {
  /** `Get`, `Update`; of a write in a transaction `Put`, `ConditionCheck` … */
  readonly operation: string;
  /** `pk/sk` */
  readonly key?: string;
  readonly keys?: readonly string[];
  readonly index?: string;
  readonly item?: object;
  /** `SET status = "creating" REMOVE task` */
  readonly update?: string;
  /** `status IN ("received", "awaiting_code") AND expiresAt > 1` */
  readonly condition?: string;
  readonly query?: string;
  readonly writes?: readonly TableRequest[];
}

const toText = (value: unknown): string => JSON.stringify(value instanceof Set ? [...value] : value);

/** A key as a request names it. */
export const keyName = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk}/${sk}`;

/** Matches an expression that says all of this. */
export const saying = (...parts: readonly string[]): string =>
  expect.stringMatching(new RegExp(parts.map(part => `(?=.*${RegExp.escape(part)})`).join(''), 's'));

export function readable(operation: string, input: Expressions): TableRequest {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = input;
  const write = (expression: string) =>
    expression.replace(/[#:]\w+/g, placeholder => names[placeholder] ?? toText(values[placeholder]));
  return {
    operation,
    ...(input.Key && { key: keyName(input.Key) }),
    ...(input.Item && { key: keyName(input.Item), item: input.Item }),
    ...(input.RequestItems && { keys: Object.values(input.RequestItems).flatMap(({ Keys }) => Keys.map(keyName)) }),
    ...(input.IndexName !== undefined && { index: input.IndexName }),
    ...(input.UpdateExpression !== undefined && { update: write(input.UpdateExpression) }),
    ...(input.ConditionExpression !== undefined && { condition: write(input.ConditionExpression) }),
    ...(input.KeyConditionExpression !== undefined && { query: write(input.KeyConditionExpression) }),
    ...(input.TransactItems && {
      writes: input.TransactItems.flatMap(item => Object.entries(item).map(([kind, write]) => readable(kind, write))),
    }),
  };
}
