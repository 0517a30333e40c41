import type { Site } from '../graphql/request-context.js';
import { type Configuration, isLoopback } from './configuration.js';
import { ownOrigins } from './origins.js';

/**
 * The site of a configuration: its public address, and the passkeys that hold for it. Browsers make no passkeys for IP addresses: on this
 * machine alone they are made for `localhost`.
 */
export function siteOf(configuration: Pick<Configuration, 'publicUrl'>): Site {
  const { publicUrl } = configuration;
  return {
    address: publicUrl,
    relyingParty: {
      id: isLoopback(publicUrl.hostname) ? 'localhost' : publicUrl.hostname,
      origins: [...ownOrigins(configuration)],
    },
  };
}
