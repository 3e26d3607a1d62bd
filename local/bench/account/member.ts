/** A person with an account, as the benchmark needs it: signed in by a bearer, on a device that the account knows. */
import { connect } from '../service/connection.ts';
import { type Patient, password, signUp } from '../service/patient.ts';

export interface Member extends Patient {
  readonly accessToken: string;
  readonly deviceToken: string;
}

interface Asked {
  readonly body?: object;
  readonly bearer?: string;
}

/** One call on a connection of its own. @throws Error when another status comes */
export async function ask(
  port: number,
  from: string,
  status: number,
  method: 'GET' | 'POST',
  path: string,
  asked: Asked = {},
) {
  const connection = connect(port, from);
  try {
    const answer = await connection.ask(method, path, asked);
    if (answer.status !== status) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer.text === '' ? undefined : JSON.parse(answer.text);
  } finally {
    connection.close();
  }
}

export async function join(port: number, who: Patient): Promise<Member> {
  const { id, bearer } = await signUp(port, who);
  const path = `/api/sign-ups/${id}/session`;
  const { accessToken, deviceToken } = await ask(port, who.address, 201, 'POST', path, {
    ...{ bearer, body: { client: 'bearer' } },
  });
  return { ...who, accessToken, deviceToken };
}

/** On the device that signed up. */
export const signIn = (port: number, { phone: identifier, address, deviceToken }: Member) =>
  ask(port, address, 201, 'POST', '/api/sessions', { body: { identifier, password, client: 'bearer', deviceToken } });
