/** Stands for the cache of DynamoDB's endpoint discovery, which is off: a client makes one, and never asks it. */
export default class UnusedCache {}
