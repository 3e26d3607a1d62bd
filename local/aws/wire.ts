/** The protocols that the services speak: JSON with a target header, and the query protocol with XML. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Parameters } from './service.ts';
import type { ServiceError } from './service-error.ts';

export interface WireCall {
  readonly wireName: string;
  readonly operation: string;
  readonly parameters: Parameters;
  answer(output: object): WireAnswer;
  refuse(error: ServiceError): WireAnswer;
}

export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export function readCall({ headers }: IncomingMessage, body: string): WireCall {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? jsonCall(target, body) : queryCall(body);
}

function jsonCall(target: string, body: string): WireCall {
  const [wireName = '', operation = ''] = target.split('.');
  const contentType = 'application/x-amz-json-1.0';
  return {
    wireName,
    operation,
    parameters: JSON.parse(body || '{}'),
    answer: output => ({ status: 200, contentType, body: JSON.stringify(output) }),
    refuse: ({ name, message, status, details }) => ({
      status,
      contentType,
      body: JSON.stringify({ __type: name, message, ...details }),
    }),
  };
}

function queryCall(body: string): WireCall {
  const { Action = '', Version = '', ...parameters } = Object.fromEntries(new URLSearchParams(body));
  const contentType = 'text/xml';
  const id = `<RequestId>${randomUUID()}</RequestId>`;
  return {
    wireName: Version,
    operation: Action,
    parameters,
    answer: output => ({
      status: 200,
      contentType,
      body:
        `<${Action}Response><${Action}Result>${elements(output)}</${Action}Result>` +
        `<ResponseMetadata>${id}</ResponseMetadata></${Action}Response>`,
    }),
    refuse: ({ name, message, status }) => ({
      status,
      contentType,
      body: `<ErrorResponse><Error>${elements({
        Type: status < 500 ? 'Sender' : 'Receiver',
        Code: name,
        Message: message,
      })}</Error>${id}</ErrorResponse>`,
    }),
  };
}

const elements = (fields: object): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('');

const escapeXml = (value: string): string => value.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);
