/** An operator’s request is signed for the API, with the credentials of the shell. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { signed } from '../../bin/signing.ts';

it('carries the scope of the API, the session of the credentials, and every header that is signed', async () => {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
  const client = new DynamoDBClient({ region: 'eu-west-3', credentials });
  const url = new URL('https://a1.execute-api.eu-west-3.amazonaws.com/api/operations/sign-ups/K7Q-4MX?after=%23a');
  const headers = await signed(
    client,
    { service: 'execute-api', region: 'eu-west-3' },
    {
      url,
      method: 'GET',
      headers: { 'content-type': 'application/json' },
    },
  );
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-amz-security-token': 'session' });
  expect(headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-3\/execute-api\/aws4_request, SignedHeaders=content-type;host;[\w;-]+, Signature=[0-9a-f]{64}$/,
  );
  expect(headers).not.toHaveProperty('host');
});
