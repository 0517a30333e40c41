import * as v from 'valibot';

const words = v.array(v.string());
const plan = v.object({
  plans: v.array(
    v.object({
      name: v.string(),
      year: v.optional(v.string()),
      period: v.optional(v.string()),
      principle: v.optional(v.string()),
      source: v.string(),
    }),
  ),
  slogan: v.string(),
  pillars: v.array(v.object({ code: v.string(), name: v.string(), examples: words })),
  branch_roles: words,
  council_roles: words,
  oishi_schedule: v.array(v.object({ fy: v.number(), label: v.string() })),
  oishi_schedule_stages: words,
  hard_facts: v.record(v.string(), v.string()),
});
/** `plan.json` */
export type PlanFile = v.InferOutput<typeof plan>;

const sourced = { source: v.string() };
const committees = v.object({
  branch_members: words,
  branch_members_source: v.string(),
  constituent_bodies_all: words,
  constituent_bodies_ageo_minami: v.object({ ...sourced, list: words, as_of: v.string() }),
  constituent_bodies_nishiageo_1: v.object({ ...sourced, list: words }),
  meetings: words,
  meetings_source: v.string(),
  coordinator_duties: words,
  related_bodies: v.array(
    v.object({
      ...sourced,
      name: v.string(),
      known_for: v.optional(words),
      members: v.optional(v.number()),
      as_of: v.optional(v.string()),
    }),
  ),
});
/** `committees.json` */
export type CommitteesFile = v.InferOutput<typeof committees>;

/** Reads `plan.json`. @throws the parser's error when the file has another form. */
export function planFile(json: string): PlanFile {
  return v.parse(plan, JSON.parse(json));
}

/** Reads `committees.json`. @throws the parser's error when the file has another form. */
export function committeesFile(json: string): CommitteesFile {
  return v.parse(committees, JSON.parse(json));
}
