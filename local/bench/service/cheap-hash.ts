/** Loaded before a service that is measured without its password hash: Argon2id at the least cost that it allows. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const { argon2 } = crypto;
/** Kibibytes; RFC 9106 (3.1) asks for eight times the lanes at least. */
const leastMemory = 8;

crypto.argon2 = (algorithm, parameters, callback) =>
  argon2(algorithm, { ...parameters, memory: leastMemory * parameters.parallelism, passes: 1 }, callback);
syncBuiltinESMExports();
