import { LayTheGround1795395600000 } from './20261123010000-lay-the-ground.js';
import { KeepTheTrail1795399200000 } from './20261123020000-keep-the-trail.js';
import { LetPeopleSignIn1795402800000 } from './20261123030000-let-people-sign-in.js';
import { OpenTheRegister1795406400000 } from './20261123040000-open-the-register.js';
import { PlaceBasesAndFigures1795410000000 } from './20261123050000-place-bases-and-figures.js';
import { SealKeptAnswers1795478400000 } from './20261124000000-seal-kept-answers.js';
import { LetThePlannerEstimate1795480200000 } from './20261124003000-let-the-planner-estimate.js';
import { KnowThePeople1795482000000 } from './20261124010000-know-the-people.js';
import { ChainTheTrail1795489200000 } from './20261124030000-chain-the-trail.js';
import { AskForACode1795492800000 } from './20261124040000-ask-for-a-code.js';
import { ReadRosters1795496400000 } from './20261124050000-read-rosters.js';
import { OpenByPasskey1795500000000 } from './20261124060000-open-by-passkey.js';
import { KnowTheKey1795503600000 } from './20261124070000-know-the-key.js';
import { KnowWhoLooked1795510800000 } from './20261124090000-know-who-looked.js';
import { KnowWhoMaySee1795507200000 } from './20261124080000-know-who-may-see.js';
import { KeepConsents1795568400000 } from './20261125010000-keep-consents.js';
import { PromiseSecrecy1795575600000 } from './20261125030000-promise-secrecy.js';
import { LetKeysChange1796007600000 } from './20261130030000-let-keys-change.js';
import { EnterByAProvider1796008200000 } from './20261130031000-enter-by-a-provider.js';

/** Every migration in the order in which it runs. A merged migration is never edited: write the next one. */
export const MIGRATIONS = [
  LayTheGround1795395600000,
  KeepTheTrail1795399200000,
  LetPeopleSignIn1795402800000,
  OpenTheRegister1795406400000,
  PlaceBasesAndFigures1795410000000,
  SealKeptAnswers1795478400000,
  LetThePlannerEstimate1795480200000,
  KnowThePeople1795482000000,
  ChainTheTrail1795489200000,
  AskForACode1795492800000,
  ReadRosters1795496400000,
  OpenByPasskey1795500000000,
  KnowTheKey1795503600000,
  KnowWhoMaySee1795507200000,
  KnowWhoLooked1795510800000,
  KeepConsents1795568400000,
  PromiseSecrecy1795575600000,
  LetKeysChange1796007600000,
  EnterByAProvider1796008200000,
] as const;
