/** A statement of FLOOR that says who asks, so that row-level security shows that council alone: for the plain role of the API. */
export function foldedIn({ sql, names }, claims) {
  const settings = Object.entries(claims)
    .map(([name, value]) => `set_config('${name}', '${value.replaceAll("'", "''")}', true)`)
    .join(', ');
  return {
    sql: `with claims as materialized (select ${settings}) select case when (select count(*) from claims) = 1 then (${sql}) end as data`,
    names,
  };
}
