/** The whole service on this machine: API, workflow, table and the world outside, around the deployed handlers. */
import { createServer, type RequestListener } from 'node:http';
import { routes, steps } from '../lambdas/functions.ts';
import { dynamoDb } from './aws/dynamodb.ts';
import { Outbox } from './aws/outbox.ts';
import { loadSecret, type Secret, secretsManager } from './aws/secrets-manager.ts';
import { startAwsEndpoint } from './aws/server.ts';
import { ses } from './aws/ses.ts';
import { smsVoice } from './aws/sms-voice.ts';
import { sns } from './aws/sns.ts';
import { sqs } from './aws/sqs.ts';
import { stepFunctions } from './aws/step-functions.ts';
import { PracticeDesk } from './demo/practice-desk.ts';
import { startDynamoDb } from './dynamodb/dynamodb.ts';
import { api } from './http/api.ts';
import { deskRoutes } from './http/desk-routes.ts';
import { closeServer, listen } from './http/http.ts';
import { localRoutes } from './http/local-routes.ts';
import { ownOriginOnly } from './http/own-origin.ts';
import { pages } from './http/pages.ts';
import { noteUsedCodes } from './http/used-codes.ts';
import type { Json } from './json.ts';
import { setEnvironment, tableName } from './lambda/environment.ts';
import { Troubles } from './lambda/faults.ts';
import { FunctionLogs } from './lambda/function-logs.ts';
import { Functions } from './lambda/functions.ts';
import { loadHandlers } from './lambda/handlers.ts';
import { every } from './periodic.ts';
import { localQueues } from './queues.ts';
import { configure, type ServiceOptions } from './service-options.ts';
import { wakeOpenSignUps } from './workflow/resume.ts';
import { readDefinition } from './workflow/state-machine.ts';
import type { QueuedMessage } from './workflow/task-resources.ts';
import { Watch } from './workflow/watch.ts';
import { Workflow } from './workflow/workflow.ts';
import { type Definition, workflowGraph } from './workflow/workflow-graph.ts';

export interface Service {
  /** `http://localhost:3000` */
  readonly url: string;
  readonly outbox: Outbox;
  readonly workflow: Workflow;
  readonly faults: Troubles['faults'];
  readonly counts: Troubles['counts'];
  readonly secret: Secret;
  /** The inputs that the workflow parked for an operator, and orders that no retry could carry out. */
  readonly parked: readonly QueuedMessage[];
  /** Invokes a function by its name, as AWS does. */
  invoke(name: string, event: Json): Promise<Json>;
  /** Runs the reconciler now. @throws what it throws. */
  reconcile(): Promise<Json>;
  /** Sends the confirmations and reminders that are due. @throws what their dispatcher throws. */
  sendDueNotices(): Promise<Json>;
  /** Tells practices what patients booked. @throws what their dispatcher throws. */
  sendDigests(): Promise<Json>;
  /** Does what is due to accounts. @throws what it throws. */
  settleAccounts(): Promise<Json>;
  /** Lets `/local` answer for the demonstration's practice. */
  openDesk(apiKey: string): void;
  stop(): Promise<void>;
}

/** Clients that the handlers made keep the addresses of this process's first start, so a later start takes them again. */
const addresses = { dynamodb: 0, aws: 0 };

const definitionFile = new URL('../statemachines/sign-up.asl.json', import.meta.url);
const placeholders = {
  ...steps,
  ParkedWelcomesQueueUrl: 'https://sqs.eu-west-3.amazonaws.com/000000000000/parked-welcomes',
};

/**
 * Starts everything. The reconciler has run once when it returns, so sign-ups of an earlier start go on. One process holds
 * one service at a time, and the configuration of its first start: handlers read it at their first call.
 * @throws the system's error when the port is taken (EADDRINUSE); Error with a sentence when DynamoDB is missing
 */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { store = 'memory', reconcileEverySeconds = 15, noticesEverySeconds = 15, time } = options;
  const stops: (() => Promise<unknown> | unknown)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const ready = Promise.withResolvers<RequestListener>();
    const server = createServer(ownOriginOnly(async (request, response) => (await ready.promise)(request, response)));
    const url = `http://localhost:${await listen(server, options.port ?? 0)}`;
    const closeApi = () => closeServer(server);
    stops.push(closeApi);

    const table = await startDynamoDb({ store, tableName, port: addresses.dynamodb });
    stops.push(table.stop);
    const secret = await loadSecret(store);
    addresses.dynamodb = table.port;

    const logs = new FunctionLogs(options.log ?? (() => undefined));
    const functions = new Functions(new Troubles(), logs);
    const { faults, counts } = functions.troubles;
    const invoke = (name: string, event: unknown) => functions.invoke(name, event);
    const parked: QueuedMessage[] = [];
    const definition = await readDefinition(definitionFile, placeholders, time);
    const workflow = new Workflow(definition, { functions, queue: parked });
    const watch = new Watch(workflow);
    const graph = workflowGraph(definition as Definition);
    const outbox = new Outbox();
    const configuration = configure(options.configuration ?? {}, url);
    const queues = sqs(localQueues(configuration, invoke), parked);
    const providers = [sns(outbox), ses(outbox), smsVoice(outbox)];
    const world = [stepFunctions(workflow), ...providers, queues.service, secretsManager(secret)];
    const aws = await startAwsEndpoint([...world, dynamoDb(table.endpoint)], functions.troubles, addresses.aws);
    // A function that still runs may finish with the services it needs, and nothing new begins.
    stops.push(
      () => logs.stop(),
      aws.stop,
      () => functions.idle(2_000),
      () => queues.stop(),
      () => workflow.stop(),
      closeApi,
    );
    addresses.aws = aws.port;

    setEnvironment(configuration, {
      aws: aws.endpoint,
      dynamodb: options.watchTable ? aws.endpoint : table.endpoint,
    });
    await loadHandlers(functions.handlers);

    const reconcile = () => invoke('reconcile', { source: 'aws.events' });
    if (store !== 'memory') await wakeOpenSignUps(table.endpoint, tableName, new Date());
    await reconcile();
    const sendDueNotices = async () => {
      const dispatched = await invoke('dispatch-notices', { source: 'aws.scheduler' });
      await queues.idle();
      return dispatched;
    };
    const settleAccounts = () => invoke('settle-accounts', { source: 'aws.scheduler' });
    const sendDigests = async () => {
      const dispatched = await invoke('dispatch-digests', { source: 'aws.scheduler' });
      await queues.idle();
      return dispatched;
    };
    const rounds = [sendDueNotices, sendDigests, settleAccounts].map(round => every(noticesEverySeconds, round));
    stops.push(every(reconcileEverySeconds, reconcile), ...rounds);
    // Reminders that fell due while nothing ran; the answer need not wait for them.
    if (store !== 'memory') void sendDueNotices();

    let desk: PracticeDesk | undefined;
    const answered = noteUsedCodes(invoke, code => outbox.endCall(code));
    const programs = localRoutes(
      { outbox, watch, graph },
      deskRoutes(() => desk, api(routes, answered)),
    );
    ready.resolve(options.pages ? pages(options.pages(configuration), programs) : programs);
    return {
      url,
      outbox,
      workflow,
      faults,
      counts,
      secret,
      parked,
      invoke,
      reconcile,
      sendDueNotices,
      sendDigests,
      settleAccounts,
      openDesk(apiKey) {
        desk = new PracticeDesk(url, apiKey);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
