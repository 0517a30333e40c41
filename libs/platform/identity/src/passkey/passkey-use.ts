/** What someone proves by a passkey in the middle of a session. */
export const PROOF_USES = ['EMERGENCY_ACCESS'] as const;
export type ProofUse = (typeof PROOF_USES)[number];

/** What a passkey is asked for: an answer is good for this alone. */
export type PasskeyUse = 'SIGN_IN' | 'ADD' | ProofUse;
