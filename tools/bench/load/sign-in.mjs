/** The cookie of an account, signed in as a browser would. */
export async function signIn({ port }, credentials) {
  const response = await fetch(`http://127.0.0.1:${port}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 204 || !cookie) throw new Error(`signing in was answered with ${response.status}`);
  return cookie;
}
