/** Bodies, headers and paths that mean harm get the right 4xx, fast, and never a 5xx (requirement A1; X11, X26, X27). */

import { stages } from '../../../bin/stages.ts';
import { faultsOf, outcomeOf, problemOf } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { ask } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { processorTime } from '../../support/speed.ts';

let service: Service;

beforeAll(async () => {
  // The real hash, since a body is to be refused before it costs one.
  const { password } = stages.production;
  service = await startService({ reconcileEverySeconds: Number.POSITIVE_INFINITY, configuration: { password } });
});
afterAll(() => service.stop());

const post = (body: string, contentType = 'application/json') =>
  ask(service.url, { method: 'POST', path: '/api/sign-ups', body, headers: { 'content-type': contentType } });

const form = () => new Patient(service).form();
const formAnd = (more: string) => `${JSON.stringify(form()).slice(0, -1)},${more}}`;
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a body', () => {
  it.each([
    ['that is no JSON', () => '{"phone":', '400 malformed_json'],
    ['that is a form', () => 'phone=06&email=a', '400 malformed_json'],
    ['with a name twice', () => formAnd('"phone":"06 99 99 99 99"'), '400 malformed_json'],
    ['with a name twice, once escaped', () => formAnd('"\\u0070hone":"06 99 99 99 99"'), '400 malformed_json'],
    ['with __proto__', () => formAnd('"__proto__":{"acceptTerms":true}'), '400 malformed_json'],
    ['with an escaped __proto__', () => formAnd('"\\u005f_proto__":{"door":"booking"}'), '400 malformed_json'],
    ['with half a surrogate pair', () => formAnd('"locale":"\\ud800"'), '400 malformed_json'],
    ['with half a surrogate pair in a name', () => formAnd('"\\udc00":1'), '400 malformed_json'],
    ['that is deep', () => nested(6), '400 malformed_json'],
    ['that is as deep as 8 KiB allow', () => '['.repeat(4000) + ']'.repeat(4000), '400 malformed_json'],
    ['of more than 8 KiB', () => formAnd(`"x":"${'x'.repeat(8192)}"`), '413 payload_too_large'],
    ['of a mebibyte', () => `"${'x'.repeat(1 << 20)}"`, '413 payload_too_large'],
    ['that is an array', () => '[]', '422 invalid_input'],
    ['that is null', () => 'null', '422 invalid_input'],
    ['that is a number', () => '1e999', '422 invalid_input'],
    ['that is empty', () => '', '422 invalid_input'],
  ])('A1, X11: %s is refused', async (_, body, outcome) => {
    expect(outcomeOf(await post(body()))).toBe(outcome);
  });

  it.each(['\\ud83d\\ude00', '\\\\ud800', '😀'])('A1: %s is text, and only its field is refused', async text => {
    expect(faultsOf(await post(formAnd(`"locale":"${text}"`)))).toEqual(['locale invalid_locale']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'X11: of the type %s is refused, so that no foreign page can send it unasked',
    async type => {
      expect(outcomeOf(await post(JSON.stringify(form()), type))).toBe('415 unsupported_media_type');
    },
  );

  it('X11: may be JSON of a named charset', async () => {
    expect(outcomeOf(await post(JSON.stringify(form()), 'Application/JSON; charset=utf-8'))).toBe('202');
  });

  it('X11: sets no field but those of the contract', async () => {
    const foreign = {
      status: 'completed',
      id: 'f'.repeat(32),
      accountId: 'x',
      attempts: -9,
      constructor: {},
      isAdmin: 1,
    };
    for (const [name, value] of Object.entries(foreign)) {
      const answer = await new Patient(service).start({ [name]: value });
      expect(faultsOf(answer)).toEqual([`${name} unknown_field`]);
    }
  });

  it('A1: of wrong types names every field, and is no 5xx', async () => {
    for (const value of [true, 0, [], {}, 1.5]) {
      const fields = { phone: value, email: value, emailConfirmation: value, password: value };
      const answer = await new Patient(service).start(fields);
      expect(faultsOf(answer)).toEqual(Object.keys(fields).map(field => `${field} wrong_type`));
    }
    const nothing = await new Patient(service).start({ phone: '', email: null, acceptTerms: '', password: undefined });
    expect(faultsOf(nothing).sort()).toEqual(
      ['acceptTerms required', 'email required', 'password required', 'phone required'].sort(),
    );
    expect(faultsOf(await new Patient(service).start({ acceptTerms: 'true' }))).toEqual([
      'acceptTerms terms_not_accepted',
    ]);
    expect(faultsOf(await new Patient(service).start({ locale: 'xx', termsVersion: '1999' }))).toEqual([
      'locale invalid_locale',
      'termsVersion stale_version',
    ]);
    expect(faultsOf(await new Patient(service).start({ termsVersion: '1999' }))).toEqual([
      'termsVersion stale_version',
    ]);
  });
});

describe('what is wrong', () => {
  it('A1: with the form and with what it holds comes in one answer', async () => {
    const wrong = {
      ...{ phone: '12', email: 'nobody', emailConfirmation: '', password: 'short', acceptTerms: false },
      ...{ termsVersion: '1999', reminderPass: 7, door: 'booking' },
    };
    const expected = [
      ...['acceptTerms terms_not_accepted', 'door unknown_field', 'email invalid_email', 'emailConfirmation required'],
      ...['password password_needs_digit', 'password password_needs_uppercase', 'password password_too_short'],
      ...['phone invalid_phone', 'reminderPass wrong_type', 'termsVersion stale_version'],
    ];
    expect(faultsOf(await new Patient(service).start(wrong)).toSorted()).toEqual(expected);
    // Well-formed all of it: the pass too is told with the rest.
    const { acceptTerms: _, door: __, ...content } = wrong;
    const mended = { ...content, emailConfirmation: 'nobody', reminderPass: 'forged' };
    expect(faultsOf(await new Patient(service).start(mended)).toSorted()).toEqual([
      ...['email invalid_email', 'password password_needs_digit', 'password password_needs_uppercase'],
      ...['password password_too_short', 'phone invalid_phone', 'reminderPass invalid_reminder_pass'],
      'termsVersion stale_version',
    ]);
  });

  it('A1: with an optional field that is left blank is nothing', async () => {
    const blank = { termsVersion: '', termsSha256: '', locale: '', reminderPass: '' };
    expect(outcomeOf(await new Patient(service).start(blank))).toBe('202');
  });

  it('X11: is told in no more bytes than were sent, and says how much is left out', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `"${index}":1`).join(',');
    const answer = await post(`{${names}}`);
    const { errors, moreErrors } = problemOf(answer);
    expect(answer.text.length).toBeLessThan(8 * 1024);
    expect(errors).toHaveLength(20);
    expect(20 + (moreErrors ?? 0)).toBe(1_000 + Object.keys(form()).length);
    const long = await post(`{"${'x'.repeat(8_000)}":1}`);
    expect(long.text.length).toBeLessThan(2 * 1024);
  });
});

describe('a request', () => {
  it('A1: with any id in its path is answered like one that nobody has', async () => {
    const patient = new Patient(service);
    for (const id of [
      'x',
      '%00',
      '..%2F..%2Fme',
      '%F0%9F%90%8D',
      'x'.repeat(3000),
      '%E2%82%AC'.repeat(600),
      "'--",
      '*',
    ]) {
      patient.id = id;
      const outcomes = await Promise.all([
        patient.call('GET'),
        patient.answer('123'),
        patient.resend(),
        patient.changeContact({ phone: '06 12 34 56 78' }),
        patient.consent(),
        patient.giveUp(),
      ]);
      expect([id, ...new Set(outcomes.map(outcomeOf))]).toEqual([id, '404 not_found']);
    }
    const broken = await ask(service.url, {
      ...{ method: 'GET', path: '/api/sign-ups/%E0%A4%A' },
      mayMeetGateway: true,
    });
    expect(broken.status).toBe(400);
  });

  it('A1: with hostile headers is no 5xx', async () => {
    const long = 'a'.repeat(7000);
    for (const headers of [
      { authorization: `Bearer ${long}` },
      { authorization: 'Bearer' },
      { authorization: 'Bearer a b' },
      { 'accept-language': `${'x-'.repeat(3000)};q=9` },
      { 'accept-language': ';;;,,,q=q=q=' },
      { 'idempotency-key': long },
      { cookie: '__proto__=1; =;;' },
    ]) {
      const patient = new Patient(service);
      expect(outcomeOf(await patient.start({}, headers))).toBe('202');
    }
  });
});

describe('time', () => {
  /** @returns milliseconds of processor time that each of them took. */
  const timesFor = async (bodies: readonly Record<string, unknown>[]) => {
    const times: number[] = [];
    const refuse = async (body: Record<string, unknown>) =>
      expect(outcomeOf(await new Patient(service).start(body))).toBe('422 invalid_input');
    for (const body of bodies) times.push(await processorTime(() => refuse(body)));
    return times;
  };

  it('X26: huge passwords are refused before they are hashed', async () => {
    const huge = [
      'A1a'.repeat(300),
      'A1a'.repeat(2000),
      'ﷺ'.repeat(900),
      `Aa1${'\u0301'.repeat(900)}`,
      'x'.repeat(1001),
    ];
    // A hash takes more than a hundred milliseconds, so thirty of them would take more than this.
    const thirty = Array(6)
      .fill(huge.map(password => ({ password })))
      .flat();
    const times = await timesFor(thirty);
    expect(times.reduce((sum, each) => sum + each, 0)).toBeLessThan(1500);
  });

  it('X27: no phone, e-mail or password makes an expression slow', async () => {
    const hostile = [
      ...['+'.repeat(64), '0'.repeat(64), '(('.repeat(32), '+33 '.repeat(16), '０'.repeat(64)].map(phone => ({
        phone,
      })),
      ...[`${'a.'.repeat(150)}@b.fr`, `a@${'b.'.repeat(150)}`, `${'@'.repeat(300)}`, `a@${'-'.repeat(300)}.fr`].map(
        email => ({ email, emailConfirmation: email }),
      ),
      ...['aA'.repeat(400), '1234567890'.repeat(12), `${'Aa1'.repeat(42)}!`.repeat(5)].map(password => ({ password })),
    ].map(fields => ({ ...fields, acceptTerms: false }));
    expect(Math.max(...(await timesFor(hostile)))).toBeLessThan(250);
  });
});
