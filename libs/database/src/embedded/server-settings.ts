/** What a start of the server may differ in. */
export interface ServerSettings {
  readonly port: number;
  readonly maxConnections: number;
  /** Faster, and lost when the machine loses power: for tests only. */
  readonly careless: boolean;
}

const always = {
  // Only this machine, and only with the password.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log says what failed, never with whose data: no statements, no details of violated keys.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  logging_collector: 'off',
  log_destination: 'stderr',
};

const withoutCare = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The server's command line. No value holds a space or anything else that a shell would read. */
export function settingsLine({ port, maxConnections, careless }: ServerSettings): string {
  const settings = {
    ...always,
    port: String(port),
    max_connections: String(maxConnections),
    ...(careless ? withoutCare : {}),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
