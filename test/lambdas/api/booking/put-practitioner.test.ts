/** PUT …/practitioners/{practitionerId}: notes who can be booked, and lists the practice accordingly. */
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { offeringKey, practitionerKey } from '../../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../../lambdas/api/booking/put-practitioner.ts';
import { day, noon } from '../../../support/clock.ts';
import { answerLost } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admit, apiKey, itIsForPractices, practice } from '../../../support/handlers/practice-caller.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const key = practitionerKey(practice.id, 'dr-parc');
const stored = { ...key, practiceId: practice.id, id: 'dr-parc', name: 'Dr Parc', isBookable: true, publication: 0 };
const put = (body: object = { name: 'Dr Parc' }, parameters: Record<string, string> = {}) =>
  callRoute(handler, {
    body,
    parameters: { practiceId: practice.id, practitionerId: 'dr-parc', ...parameters },
    bearer: apiKey,
  });
const last = () => aws.tableRequests().at(-1);

beforeEach(() => {
  admit(aws);
  aws.dynamodb.on(UpdateCommand, { Key: key }).resolves({ Attributes: stored });
  aws.dynamodb.on(QueryCommand).resolves({ Items: [{ ...stored, offersUntil: noon + day }] });
});

itIsForPractices(aws, parameters => put(undefined, parameters));

it('notes the practitioner, bookable unless told otherwise, and lists the practice while it offers time', async () => {
  expect(await put()).toMatchObject({
    status: 200,
    body: { practitioner: { practitionerId: 'dr-parc', name: 'Dr Parc', isBookable: true } },
  });
  expect(last()).toMatchObject({ operation: 'Put', item: { practiceId: practice.id, offersUntil: noon + day } });
});

it('takes the practice off the list with the last one who offers time', async () => {
  aws.dynamodb.on(QueryCommand).resolves({ Items: [{ ...stored, isBookable: false, offersUntil: noon + day }] });
  expect((await put({ name: 'Dr Parc', isBookable: false })).body.practitioner.isBookable).toBe(false);
  expect(last()).toMatchObject({ operation: 'Delete', key: keyName(offeringKey(practice.id)) });
});

it('refuses a practitioner without a name', async () => {
  expect(await put({})).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
});

it('is unavailable when the answer of the write is lost; the same request again does the same', async () => {
  aws.dynamodb.on(UpdateCommand, { Key: key }).rejectsOnce(answerLost()).resolves({ Attributes: stored });
  expect(await put()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect((await put()).status).toBe(200);
});
