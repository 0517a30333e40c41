/** Whether this browser can make and ask for passkeys. */
export function isPasskeyPossible(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** What a passkey answered, as the server takes it. */
export type AnsweredPasskey = Pick<AuthenticationResponseJSON, 'id' | 'response'>;

/** Asks the person for a passkey; null when it was given up, took too long, or is not on this device. */
export async function askForPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<AnsweredPasskey | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey }).catch(nullWhenGivenUp);
  return credential instanceof PublicKeyCredential ? (credential.toJSON() as AuthenticationResponseJSON) : null;
}

/** A new passkey as the server takes it. */
export interface MadePasskey {
  readonly credentialId: string;
  readonly clientData: string;
  readonly attestation: string;
  readonly transports: string[];
}

/** Makes a passkey with the options of the server (JSON text); null when it was given up, took too long, or this device has one already. */
export async function makePasskey(options: string): Promise<MadePasskey | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey }).catch(nullWhenGivenUp);
  if (!(credential instanceof PublicKeyCredential)) return null;
  const { id, response } = credential.toJSON() as RegistrationResponseJSON;
  return {
    credentialId: id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
    transports: response.transports,
  };
}

/** Browsers answer alike whether one gave up, waited too long, or has a passkey already, so that pages cannot tell. */
function nullWhenGivenUp(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}
