import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { buttonLook, Section } from '@tsunagari/ui';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import './skill-chips.css';

const SKILLS = graphql(`
  query VolunteerSkills($branchId: ID) {
    volunteerSkills(branchId: $branchId) {
      skill
      volunteers
    }
  }
`);

/** できること: each with how many can do it; a chip narrows the list to them. */
export function SkillChips({
  branchId,
  isEnabled,
}: {
  readonly branchId: string | null;
  readonly isEnabled: boolean;
}): ReactElement {
  const { skill: chosen } = useSearch({ from: '/signed-in/volunteers' });
  const query = useOperation(SKILLS, { branchId }, isEnabled);
  return (
    <Section title={m.skills()}>
      <QueryState query={query}>
        {({ volunteerSkills }) =>
          volunteerSkills.length === 0 ? (
            <p className="tn-quiet">{m.no_skills()}</p>
          ) : (
            <ul className="tn-chips tn-skills">
              {volunteerSkills.map(({ skill, volunteers }) => (
                <li key={skill}>
                  <Link
                    to="/volunteers"
                    search={(before) => withFilters(before, { skill: skill === chosen ? '' : skill })}
                    {...buttonLook(skill === chosen ? 'primary' : 'secondary')}
                    aria-current={skill === chosen ? 'true' : undefined}
                  >
                    {m.skill_count({ skill, count: volunteers })}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Section>
  );
}
