/** The OpenAPI document of the public contract, made from the schemas that validate. */
import {
  type CreateDocumentOptions,
  createDocument,
  type ZodOpenApiPathItemObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { cookieNames } from '../../http/cookie-names.ts';
import { detailsPaths } from './account/details.ts';
import { emailPaths } from './account/email.ts';
import { mePaths } from './account/me.ts';
import { ownAppointmentPaths } from './account/own-appointments.ts';
import { releasePaths } from './account/release.ts';
import { resetPaths } from './account/reset.ts';
import { sessionPaths } from './account/session.ts';
import { supportPaths } from './account/support.ts';
import { bookingPaths } from './booking.ts';
import { documentPaths } from './documents.ts';
import { componentHeaders, gatewayAnswers } from './gateway.ts';
import { practicePaths } from './practice.ts';
import { signUpPaths } from './sign-up.ts';
import { explainFields } from './words.ts';

const tags = [
  { name: 'Sign-up', description: 'From the form to the open account, by the patient.' },
  { name: 'Account', description: 'By the owner of an account, or whoever wants into it.' },
  { name: 'Reminder', description: "The link of an appointment's message." },
  { name: 'Booking', description: 'Free time of practitioners, and the slot that a patient holds while signing up.' },
  { name: 'Documents', description: 'What a patient is asked to accept, and this description.' },
  { name: 'Practices', description: "Patient records and appointments, by the practice's own software." },
  { name: 'Operations', description: 'By the operators of the service.' },
];

const description =
  'Lets patients open an account: directly, from the message of an appointment, or while they book one. Errors are problem documents (RFC 9457): ' +
  '`code` is for programs, `detail` a sentence to show. Times are UTC, phones E.164. Unknown fields are refused; an optional ' +
  'field that is sent as an empty string is absent.';

const byGateway = {
  '4XX': { $ref: '#/components/responses/RefusedByGateway' },
  '5XX': { $ref: '#/components/responses/FailedAtGateway' },
};

/** The gateway and the firewall may answer every operation, too. */
function withGateway(paths: ZodOpenApiPathsObject): ZodOpenApiPathsObject {
  const operations = (item: ZodOpenApiPathItemObject) =>
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => [
        method,
        { ...operation, responses: { ...operation.responses, ...byGateway } },
      ]),
    );
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, operations(item)]));
}

/** Bounds that every number has, and the pattern of a format, tell a reader nothing. */
const options: CreateDocumentOptions = {
  override: context => {
    const { jsonSchema } = context;
    explainFields(context);
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  },
};

export const openApiDocument = (serviceName: string, webOrigin: string) =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: `${serviceName} – sign-up`,
        version: '1.0.0',
        description,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: webOrigin }],
      tags,
      components: {
        headers: componentHeaders,
        responses: gatewayAnswers,
        securitySchemes: {
          accessToken: { type: 'http', scheme: 'bearer', description: 'Of one sign-up.' },
          session: { type: 'http', scheme: 'bearer', description: 'Of one session.' },
          sessionCookie: {
            type: 'apiKey',
            in: 'cookie',
            name: cookieNames.session,
            description: 'Of one session in a browser; what changes something must come from our own page (`Origin`).',
          },
          hold: { type: 'http', scheme: 'bearer', description: 'Of one hold.' },
          practiceKey: { type: 'http', scheme: 'bearer', description: "A practice's API key." },
          operator: {
            type: 'apiKey',
            in: 'header',
            name: 'Authorization',
            description: 'AWS Signature Version 4 (IAM).',
          },
        },
      },
      paths: withGateway({
        ...signUpPaths,
        ...sessionPaths,
        ...releasePaths,
        ...resetPaths,
        ...mePaths,
        ...ownAppointmentPaths,
        ...supportPaths,
        ...detailsPaths,
        ...emailPaths,
        ...bookingPaths,
        ...documentPaths,
        ...practicePaths,
      }),
    },
    options,
  );
