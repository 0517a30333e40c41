import { clientAddress } from './client-address.js';

const asked = (remoteAddress: string | undefined, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

describe('the address of a client', () => {
  it.each([
    ['192.0.2.7', undefined, 0, '192.0.2.7'],
    ['192.0.2.7', '203.0.113.9', 0, '192.0.2.7'],
    ['127.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1 ,203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['127.0.0.1', '203.0.113.9', 2, '127.0.0.1'],
    ['127.0.0.1', '', 1, '127.0.0.1'],
    ['127.0.0.1', undefined, 1, '127.0.0.1'],
    ['::ffff:192.0.2.7', undefined, 0, '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', undefined, 0, '2001:db8:1:2::/64'],
    ['2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['::1', undefined, 0, '0:0:0:0::/64'],
    ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
    [undefined, undefined, 0, ''],
  ])('at %p, told %p by %p proxies, is %p', (socket, forwarded, proxies, expected) => {
    expect(clientAddress(asked(socket, forwarded), proxies)).toBe(expected);
  });
});
