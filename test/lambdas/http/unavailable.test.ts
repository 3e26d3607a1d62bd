/** Errors that are told as an outage, which will pass, and errors that are told as a fault of our own. */
import { isOutage } from '../../../lambdas/http/unavailable.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('m'), { name, ...more });

it.each([
  named('ThrottlingException'),
  named('ProvisionedThroughputExceededException', { $metadata: { httpStatusCode: 500 } }),
  named('TimeoutError'),
  named('InternalServerError'),
  named('AccessDeniedException', { $metadata: { httpStatusCode: 400 } }),
  named('DecryptionFailure', { $metadata: { httpStatusCode: 400 } }),
  named('KMSDisabledException', { $metadata: { httpStatusCode: 400 } }),
  named('Error', { code: 'ECONNREFUSED' }),
  named('SomethingNew', { $metadata: { httpStatusCode: 503 } }),
])('I3: $name is an outage', error => expect(isOutage(error)).toBe(true));

it.each([
  named('TypeError'),
  named('ValidationException', { $metadata: { httpStatusCode: 400 } }),
  named('ResourceNotFoundException', { $metadata: { httpStatusCode: 400 } }),
])('$name is our own', error => expect(isOutage(error)).toBe(false));

it('what is no error is our own', () => expect(isOutage('timeout')).toBe(false));
