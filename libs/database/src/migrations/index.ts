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
import { KnowWhoMaySee1795507200000 } from './20261124080000-know-who-may-see.js';
import { KnowWhoLooked1795510800000 } from './20261124090000-know-who-looked.js';
import { KeepConsents1795568400000 } from './20261125010000-keep-consents.js';
import { PromiseSecrecy1795575600000 } from './20261125030000-promise-secrecy.js';
import { KeepFunctionsInTheirPlace1795928400000 } from './20261129050000-keep-functions-in-their-place.js';
import { OpenInAnEmergency1796000400000 } from './20261130010000-open-in-an-emergency.js';
import { TellPeopleWhatIsKept1796004000000 } from './20261130020000-tell-people-what-is-kept.js';
import { ForgetAPerson1796004600000 } from './20261130021000-forget-a-person.js';
import { RememberWhatWasHandedOn1796005200000 } from './20261130022000-remember-what-was-handed-on.js';
import { KnowWhenTimeIsOver1796005800000 } from './20261130023000-know-when-time-is-over.js';
import { LetKeysChange1796007600000 } from './20261130030000-let-keys-change.js';
import { ActInADisaster1796007900000 } from './20261130030500-act-in-a-disaster.js';
import { EnterByAProvider1796008200000 } from './20261130031000-enter-by-a-provider.js';
import { SealTrailsAnew1796008500000 } from './20261130031500-seal-trails-anew.js';
import { AskAnewAtTheProvider1796018400000 } from './20261130060000-ask-anew-at-the-provider.js';
import { ProveByPasskey1796018700000 } from './20261130060500-prove-by-passkey.js';
import { ForgetWordsOfEmergencies1796019000000 } from './20261130061000-forget-words-of-emergencies.js';
import { LookPeopleUpInAList1796019300000 } from './20261130061500-look-people-up-in-a-list.js';
import { KnowWhereAnAccountStands1796019600000 } from './20261130062000-know-where-an-account-stands.js';

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
  KeepFunctionsInTheirPlace1795928400000,
  OpenInAnEmergency1796000400000,
  TellPeopleWhatIsKept1796004000000,
  ForgetAPerson1796004600000,
  RememberWhatWasHandedOn1796005200000,
  KnowWhenTimeIsOver1796005800000,
  LetKeysChange1796007600000,
  ActInADisaster1796007900000,
  EnterByAProvider1796008200000,
  SealTrailsAnew1796008500000,
  AskAnewAtTheProvider1796018400000,
  ProveByPasskey1796018700000,
  ForgetWordsOfEmergencies1796019000000,
  LookPeopleUpInAList1796019300000,
  KnowWhereAnAccountStands1796019600000,
] as const;
