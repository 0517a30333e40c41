import type { IncomingMessage } from 'node:http';
import { type Socket, isIPv6 } from 'node:net';

type Asking = Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<Socket, 'remoteAddress'> };

/**
 * The network address of who asks: what the outermost of our own proxies saw, counted from the end of `X-Forwarded-For`, because a client
 * can write anything at its beginning. Of IPv6 the first 64 bits, which one household or office has for itself.
 */
export function clientAddress({ headers, socket }: Asking, proxies: number): string {
  const passed = proxies === 0 ? [] : [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const told = passed.at(-proxies)?.trim() ?? '';
  const address = told === '' ? (socket.remoteAddress ?? '') : told;
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array<string>(zeros).fill('0'), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
