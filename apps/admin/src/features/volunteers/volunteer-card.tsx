import { Badge, StatusMark } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { VolunteerCardFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { dateText, fiscalYearText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { VolunteerActions } from './volunteer-actions.js';
import { volunteerStatusName, volunteerStatusShape } from './volunteer-words.js';
import { AvailabilityGrid } from './week-grid.js';

export const VOLUNTEER_CARD = graphql(`
  fragment VolunteerCard on VolunteerProfile {
    id
    version
    skills
    availability
    availabilityNote
    insuranceFiscalYear
    isInsured
    status
    restingUntil
    registeredOn
    note
    person {
      id
      name
      kana
    }
    abilities {
      revise
    }
  }
`);

/** What a volunteer can do, when they have time, whether they rest and are insured. */
export function VolunteerFacts({ volunteer }: { readonly volunteer: VolunteerCardFragment }): ReactElement {
  const { skills, availability, availabilityNote, status, restingUntil, registeredOn, note, person } = volunteer;
  return (
    <div className="tn-volunteer">
      <div className="tn-section">
        <StatusMark shape={volunteerStatusShape(status)}>
          {status === 'RESTING' && restingUntil
            ? m.resting_until({ date: dateText(restingUntil) })
            : volunteerStatusName(status)}
        </StatusMark>
        <div className="tn-chips">
          {skills.map((skill) => (
            <Badge key={skill} tone="accent">
              {skill}
            </Badge>
          ))}
          {skills.length === 0 ? <span className="tn-missing">{m.no_skills()}</span> : null}
        </div>
        <p>
          {m.insurance_is({ text: insuranceText(volunteer) })}
          {registeredOn ? (
            <span className="tn-quiet"> {m.registered_since({ date: dateText(registeredOn) })}</span>
          ) : null}
        </p>
        {note ? <p className="tn-quiet tn-lines">{note}</p> : null}
        <VolunteerActions volunteer={volunteer} />
      </div>
      <div>
        <AvailabilityGrid caption={m.availability_of({ name: person.name })} availability={availability} />
        {availabilityNote ? <p className="tn-quiet tn-small">{availabilityNote}</p> : null}
      </div>
    </div>
  );
}

function insuranceText({ isInsured, insuranceFiscalYear }: VolunteerCardFragment): string {
  const year = insuranceFiscalYear == null ? null : fiscalYearText(insuranceFiscalYear);
  if (isInsured) return year ? m.insured_in({ year }) : m.insured();
  return year ? m.insurance_over({ year }) : m.not_insured();
}
