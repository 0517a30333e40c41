import type { SealedColumn } from '@tsunagari/database';
import { AccountCredential } from './account-credential.entity.js';
import { Account } from './account.entity.js';
import { AccountStanding } from './account-standing.entity.js';
import { AccountLink } from './account-link/account-link.entity.js';
import { Passkey, PasskeyChallenge } from './passkey/passkey.entities.js';
import { PledgeAcceptance, SecrecyPledge } from './pledge/secrecy-pledge.entity.js';
import { AccountIdentity, ProviderSignIn } from './provider/provider.entities.js';
import { RoleGrant } from './role-grant.entity.js';
import { AccountTotp, SignInChallenge } from './second-factor/totp.entities.js';
import { AccessToken, Session } from './session.entity.js';

/** Every entity of identity, for the data source of the app. */
export const IDENTITY_ENTITIES = [
  Account,
  AccountCredential,
  AccountStanding,
  RoleGrant,
  Session,
  AccessToken,
  AccountTotp,
  SignInChallenge,
  Passkey,
  PasskeyChallenge,
  AccountLink,
  AccountIdentity,
  ProviderSignIn,
  SecrecyPledge,
  PledgeAcceptance,
] as const;

/** Every column in which secrets of accounts are sealed. */
export const IDENTITY_SEALED: readonly SealedColumn[] = [{ table: 'account_totp', column: 'secret_sealed' }];
