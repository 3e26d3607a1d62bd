/** The address of a caller, by the word of those alone whom no client can imitate (requirement A5). */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { viewerAddress } from '../../core/limits/viewer-address.ts';

/** The authorizer's addition to a call that came through the distribution; clients cannot write there. */
export const throughDistribution = { from: 'distribution' } as const;

/**
 * The signer of an operator's call, as IAM names them: it is on record. Undefined for everybody else.
 */
export const operatorOf = ({ requestContext }: Pick<APIGatewayProxyEventV2, 'requestContext'>): string | undefined => {
  const arn = (requestContext as Signed).authorizer?.iam?.userArn;
  return typeof arn === 'string' ? arn : undefined;
};

type Signed = { readonly authorizer?: { readonly iam?: { readonly userArn?: unknown } | null } };
type Admitted = { readonly authorizer?: { readonly lambda?: { readonly from?: unknown } | null } };

/**
 * The distribution overwrites `CloudFront-Viewer-Address`, so through it the header is the viewer's. From elsewhere the
 * same header is a client's own claim, and the address is the one that the gateway saw.
 */
export function callerIp({ headers, requestContext }: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>) {
  const { sourceIp } = requestContext.http;
  if ((requestContext as Admitted).authorizer?.lambda?.from !== throughDistribution.from) return sourceIp;
  return viewerAddress(headers['cloudfront-viewer-address'] ?? '') ?? sourceIp;
}
