const EMERGENCY = 'asked for in an emergency, seldom; whom it opens stands in the domain alone';
const HANDED_ON = 'a page of a table that only grows, asked for seldom';
const WORKED_OUT = 'it asks what a change would do: the command itself answers, in TypeScript';

/** Queries of the screens that the resolvers answer, each with its reason. */
export const LEFT_TO_RESOLVERS: Readonly<Record<string, string>> = {
  BreachReport: 'asked for after a leak, once; seconds do',
  DisclosureList: HANDED_ON,
  EmergencyPeople: EMERGENCY,
  EmergencyReviews: EMERGENCY,
  EmergencyState: EMERGENCY,
  ErasePersonPage: WORKED_OUT,
  EvacuationList: EMERGENCY,
  OwnEmergencyAccesses: EMERGENCY,
  PersonDisclosures: HANDED_ON,
  RetentionPage: 'whose time has come the domain counts, once in a while',
  SplitPreview: WORKED_OUT,
};
