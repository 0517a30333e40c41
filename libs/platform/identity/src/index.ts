export { type CreateResetLink, createResetLink } from './account-link/create-reset-link.js';
export { ResetOfOneself } from './account-link/account-link.errors.js';
export { type InvitePerson, invitePerson } from './account-link/invite-person.js';
export { type NewLink } from './account-link/new-link.js';
export { type OpenedLink, openLink, setPasswordByLink } from './account-link/use-link.js';
export { emailKeyOf } from './account.entity.js';
export { canKeepAccounts, worksForCouncil } from './account.policy.js';
export { type AccountView, accountsByIds } from './account.queries.js';
export { claimsOf } from './claims-of.js';
export { type ChangeMyPassword, changeMyPassword } from './change-my-password.js';
export { type AccessTokenView, accessTokensOf } from './access-token/access-token.queries.js';
export {
  type CreateAccessToken,
  type CreateMyAccessToken,
  createAccessToken,
  createMyAccessToken,
} from './access-token/create-access-token.js';
export { type IssuedToken, type WantedToken } from './access-token/issue-token.js';
export { revokeAccessToken } from './access-token/revoke-access-token.js';
export { acceptPledge } from './pledge/accept-pledge.js';
export { FIRST_PLEDGE } from './pledge/first-pledge.js';
export { PledgeOutdated, PledgeUnchanged } from './pledge/pledge.errors.js';
export { type PledgeView, pledgeEditions, presentPledge } from './pledge/pledge.queries.js';
export { type PublishPledge, publishPledge } from './pledge/publish-pledge.js';
export { type CreateAccount, createAccount } from './create-account.js';
export { proveOneself } from './prove-oneself.js';
export { endSession } from './end-session.js';
export { IDENTITY_ENTITIES, IDENTITY_SEALED } from './identity.entities.js';
export { EmailTaken, NoPassword, PasswordWrong } from './identity.errors.js';
export { type AnyProof, type Proof, proveAnew, proveInAnyWay } from './prove-anew.js';
export { reviseMyAccount } from './revise-my-account.js';
export { TOKEN_SCOPES, type TokenScope } from './session.entity.js';
export { type SignedIn } from './begin-session.js';
export { SESSION_HOURS } from './session-life.js';
export { type AccountRoleView, listAccounts, rolesOfAccounts } from './keeping-accounts/account-list.queries.js';
export { disableAccount, enableAccount } from './keeping-accounts/disable-account.js';
export { endRole, giveRole } from './keeping-accounts/keep-roles.js';
export { AccountIsYours, RoleEndWrong } from './keeping-accounts/keeping-accounts.errors.js';
export { type AddPasskey, type StartPasskey, addPasskey, startPasskey } from './passkey/add-passkey.js';
export { removePasskey, renamePasskey } from './passkey/change-passkey.js';
export { enterByPasskey, offerPasskeySignIn } from './passkey/enter-by-passkey.js';
export { NoPasskey, PasskeyInUse, PasskeyRefused, PasskeysTooMany } from './passkey/passkey.errors.js';
export { PROOF_USES, type ProofUse } from './passkey/passkey-use.js';
export { type PasskeyProof, startPasskeyProof } from './passkey/prove-by-passkey.js';
export { keepRefusedAnswer } from './passkey/refused-answer.js';
export { type PasskeyView, passkeysByIds, passkeysOf } from './passkey/passkey.queries.js';
export { type PasskeyAssertion, type PasskeyRegistration, type RelyingParty } from './passkey/relying-party.js';
export { type ProvenIdentity, enterByProvider } from './provider/enter-by-provider.js';
export {
  type BegunSignIn,
  PROVIDER_MINUTES,
  beginProviderSignIn,
  takeProviderSignIn,
} from './provider/provider-sign-in.js';
export { answerByPasskey, offerPasskeyProof } from './second-factor/answer-by-passkey.js';
export { answerChallenge } from './second-factor/answer-challenge.js';
export { type Challenged, type SecondWay } from './second-factor/second-proof.js';
export { type StartedTotp, confirmTotp, removeTotp, startTotp } from './second-factor/change-totp.js';
export { CodeWrong, TotpInUse } from './second-factor/totp.errors.js';
export { signIn } from './sign-in.js';
export { type AskerProof, type Remembered, RememberedAskers, stillAsksSql } from './remembered-askers.js';
export { type Asker, whoAsks } from './who-asks.js';
