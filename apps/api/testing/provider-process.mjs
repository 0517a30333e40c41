// A real provider of OpenID Connect on a free port of this machine. Who sits before it is told by POST /person; it prints its address.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const person = { sub: 'nobody', claims: {}, cancels: false, secondsAgo: 0 };

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => console.log(issuer()));

function issuer() {
  return `http://127.0.0.1:${server.address().port}`;
}

let started;
function provider() {
  started ??= new Provider(issuer(), {
    clients: [
      {
        client_id: 'tsunagari',
        client_secret: 'a secret for tests only',
        redirect_uris: [`${process.argv[2] ?? 'http://localhost:4000'}/auth/oidc/callback`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'hd'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...person.claims }) }),
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only for tests'] },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  return started;
}

async function answer(request, response) {
  if (request.url === '/person') {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    Object.assign(person, JSON.parse(Buffer.concat(chunks).toString()));
    return response.writeHead(204).end();
  }
  if (!request.url.startsWith('/sign-in/')) return provider().callback()(request, response);
  const result = person.cancels
    ? { error: 'access_denied', error_description: 'turned back' }
    : { login: { accountId: person.sub, ts: Math.floor(Date.now() / 1_000) - person.secondsAgo } };
  return provider().interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
