/** A value as the findings of cdk-nag spell it: references as `<Name>`. */
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

type Resolved = string | { readonly [intrinsic: string]: unknown };

export const nagResourceName = (scope: Construct, value: unknown): string => spelled(Stack.of(scope).resolve(value));

function spelled(value: Resolved): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, of] = []] = Object.entries(value);
  if (intrinsic === 'Ref') return `<${of}>`;
  if (intrinsic === 'Fn::GetAtt') return `<${(of as string[]).join('.')}>`;
  if (intrinsic === 'Fn::Sub') return (of as string).replaceAll(/\$\{([^}]+)\}/g, '<$1>');
  if (intrinsic === 'Fn::Join') return (of as [string, Resolved[]])[1].map(spelled).join('');
  throw new Error(`The rules of cdk-nag have no spelling for ${intrinsic}`);
}
