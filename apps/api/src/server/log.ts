import { type DestinationStream, type Logger, pino } from 'pino';
import type { Configuration } from './configuration.js';
import { loggedFault } from './fault-log.js';

/** The log of a server: one JSON line for each event, without values of records, secrets or headers. */
export function openLog({ logLevel }: Pick<Configuration, 'logLevel'>, destination?: DestinationStream): Logger {
  const options = { level: logLevel, serializers: { err: loggedFault } };
  return destination ? pino(options, destination) : pino(options);
}
