/** An HTTP request as bytes, made once and sent many times. */
export function postBytes(path, body, headers = {}) {
  const bytes = Buffer.from(JSON.stringify(body));
  const lines = Object.entries({
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), bytes]);
}
