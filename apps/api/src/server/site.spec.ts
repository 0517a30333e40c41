import { siteOf } from './site.js';

describe('what passkeys are made for', () => {
  it('is the public host, asked for by its pages only', () => {
    expect(siteOf({ publicUrl: new URL('https://tsunagari.example.jp:8443') }).relyingParty).toEqual({
      id: 'tsunagari.example.jp',
      origins: ['https://tsunagari.example.jp:8443'],
    });
  });

  it('is localhost by each of its names on this machine alone', () => {
    expect(siteOf({ publicUrl: new URL('http://127.0.0.1:4000') }).relyingParty).toEqual({
      id: 'localhost',
      origins: ['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'],
    });
  });
});
