/** The OpenAPI document of the public contract, made from the schemas that validate. */
import { createDocument } from 'zod-openapi';
import { practicePaths } from './openapi-practice.ts';
import { signUpPaths } from './openapi-sign-up.ts';

export const openApiDocument = (serviceName: string, webOrigin: string) =>
  createDocument({
    openapi: '3.1.0',
    info: { title: `${serviceName} – sign-up`, version: '1.0.0' },
    servers: [{ url: webOrigin }],
    components: {
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', description: 'Of one sign-up.' },
        practiceKey: { type: 'http', scheme: 'bearer', description: "A practice's API key." },
        operator: {
          type: 'apiKey',
          in: 'header',
          name: 'authorization',
          description: 'AWS Signature Version 4 (IAM).',
        },
      },
    },
    paths: { ...signUpPaths, ...practicePaths },
  });
