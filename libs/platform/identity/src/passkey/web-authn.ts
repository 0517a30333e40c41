/** What speaks WebAuthn, loaded with the first passkey: its certificates and ASN.1 are a tenth of the time in which a server starts. */
export const webAuthn = () => import('@simplewebauthn/server');
