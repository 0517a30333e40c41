/** The server could not be reached. */
export class Unreachable extends Error {}

/** Nobody is signed in (any more). */
export class SignedOut extends Error {}

/** The present secrecy pledge (秘密厳守の約束) has not been accepted yet. */
export class PledgeOwed extends Error {}

/** The one who asks may not see or do this. */
export class Denied extends Error {}

/** Something went wrong on the server; the number names the request for those who look into it. */
export class ServerFault extends Error {
  constructor(
    message: string,
    readonly correlationId: string | null,
  ) {
    super(message);
  }
}
