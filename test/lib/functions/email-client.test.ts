import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as original from '@aws-sdk/client-sesv2';
import { writeEmailClient } from '../../../lib/functions/email-client.ts';

const folder = writeEmailClient();

it('is written once, and names no trait by a constant any more', () => {
  expect(writeEmailClient()).toBe(folder);
  expect(readFileSync(join(folder, 'dist-es/schemas/schemas_0.js'), 'utf8')).not.toMatch(/\[_\w+\]:/);
});

it('describes sending an e-mail, and every other operation, like the client it was made from', async () => {
  const written = await import(pathToFileURL(join(folder, 'dist-es/schemas/schemas_0.js')).href);
  const described = (schemas: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(schemas).flatMap(([name, schema]) =>
        Array.isArray(schema) ? [[name, JSON.stringify(schema)]] : [],
      ),
    );
  const expected = described(original);
  expect(expected).toHaveProperty('SendEmail$');
  expect(described(written)).toMatchObject(expected);
});
