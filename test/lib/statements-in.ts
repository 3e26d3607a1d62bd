/** The rights of a role, read from a template: one line for each action, resource and condition. */
import { resources, type Template } from './synthesised.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}
interface Policy {
  readonly PolicyDocument: { readonly Statement: Statement[] };
}

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** References as `<LogicalId>`, without the hash that ends a logical id. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value;
  const {
    Ref,
    'Fn::GetAtt': attribute,
    'Fn::Join': join,
    'Fn::Sub': sub,
  } = value as Record<string, [string, unknown[]]>;
  if (Ref) return `<${String(Ref).replace(/[0-9A-F]{8}$/, '')}>`;
  if (attribute) return `<${attribute[0].replace(/[0-9A-F]{8}$/, '')}>`;
  if (join) return join[1].map(written).join('');
  if (sub) return String(sub).replaceAll(/\$\{([^}]+)\}/g, '<$1>');
  throw new Error(`Not a reference: ${JSON.stringify(value)}`);
}

const conditions = ({ Condition = {} }: Statement) =>
  Object.entries(Condition)
    .flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) => ({ operator, key, values: list(value) })))
    .map(({ operator, key, values }) => ` if ${operator} ${key} ${values.map(written).join('|')}`)
    .join('');

/** Inline policies, policies attached to it, and managed policies of one role, sorted. */
export function rightsOf(template: Template, roleId: string): string[] {
  const all = resources(template);
  const role = all[roleId]?.Properties as { Policies?: Policy[]; ManagedPolicyArns?: unknown[] };
  const attached = Object.values(all)
    .filter(({ Type }) => /^AWS::IAM::(?:Managed)?Policy$/.test(Type))
    .filter(({ Properties }) => list(Properties.Roles).some(one => (one as { Ref?: string }).Ref === roleId))
    .map(({ Properties }) => Properties as unknown as Policy);
  const statements = [...(role.Policies ?? []), ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  const lines = statements.flatMap(statement =>
    list(statement.Action).flatMap(action =>
      list(statement.Resource).map(
        target => `${statement.Effect} ${action} on ${written(target)}${conditions(statement)}`,
      ),
    ),
  );
  return [...lines, ...list(role.ManagedPolicyArns).map(arn => `Managed ${written(arn)}`)].sort();
}
