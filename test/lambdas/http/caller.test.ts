/** A5, X13: whose word a route takes for where a call comes from. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { callerIp, operatorOf } from '../../../lambdas/http/caller.ts';

const seen = '198.51.100.1';
const call = (headers: Record<string, string>, authorizer?: unknown) =>
  callerIp({
    headers,
    requestContext: { http: { sourceIp: seen }, ...(authorizer !== undefined && { authorizer }) },
  } as unknown as APIGatewayProxyEventV2);

const viewer = { 'cloudfront-viewer-address': '2001:db8::1:46532' };
const throughDistribution = { lambda: { from: 'distribution' } };

it('A5: is the viewer, as the distribution tells, where the gateway knew the distribution', () => {
  expect(call(viewer, throughDistribution)).toBe('2001:db8::1');
});

it.each([
  ['no word of the gateway', undefined],
  ['an authorizer that said nothing', { lambda: null }],
  ['another word', { lambda: { from: 'elsewhere' } }],
  ['an operator', { iam: { userArn: 'arn:aws:iam::123456789012:user/distribution' } }],
])('X13: is what the gateway saw where there is %s, whatever the headers say', (_, authorizer) => {
  const forged = { ...viewer, 'x-distribution-secret': 'guess', 'x-forwarded-for': '203.0.113.9' };
  expect(call(forged, authorizer)).toBe(seen);
});

it.each([{}, { 'cloudfront-viewer-address': 'nobody' }, { 'x-forwarded-for': '203.0.113.9' }])(
  'A5: is what the gateway saw where the distribution tells no address: %j',
  headers => {
    expect(call(headers, throughDistribution)).toBe(seen);
  },
);

it.each([
  ['an operator', { iam: { userArn: 'arn:aws:iam::123456789012:user/chloe' } }, 'arn:aws:iam::123456789012:user/chloe'],
  ['the distribution', throughDistribution, undefined],
  ['nobody', undefined, undefined],
  ['a word that is no text', { iam: { userArn: ['arn'] } }, undefined],
])('K1: names the operator who signed a call, and nobody else: %s', (_, authorizer, named) => {
  const requestContext = { ...(authorizer !== undefined && { authorizer }) };
  expect(operatorOf({ requestContext } as unknown as APIGatewayProxyEventV2)).toBe(named);
});
