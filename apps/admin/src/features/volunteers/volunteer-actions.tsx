import { Dialog, Menu, type MenuAction } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../app/failure.js';
import type { VolunteerCardFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RestForm } from './rest-form.js';
import { RetireDialog } from './retire-dialog.js';
import { ReviseVolunteerForm } from './revise-volunteer-form.js';
import { useSaid } from '../people/use-said.js';

const RESUME = graphql(`
  mutation ResumeVolunteer($input: ResumeVolunteerInput!) {
    resumeVolunteer(input: $input) {
      volunteer {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** What can be done with a registration: correct it, rest, come back, retire. */
export function VolunteerActions({ volunteer }: { readonly volunteer: VolunteerCardFragment }): ReactElement | null {
  const [deed, setDeed] = useState<'revise' | 'rest' | 'retire' | null>(null);
  const close = (): void => setDeed(null);
  const { id, version, status, person } = volunteer;
  const said = useSaid();
  const resume = useChange(RESUME, (result) => result.resumeVolunteer, said);
  if (!volunteer.abilities.revise) return null;
  const action = (key: string, label: string, onAction: () => void): MenuAction => ({ key, label, onAction });
  return (
    <div className="tn-actions tn-no-print">
      <Menu
        label={
          <>
            {resume.isPending ? m.saving() : m.change_it()}
            <span className="tn-visually-hidden">{m.of_name({ name: person.name })}</span>
          </>
        }
        actions={[
          action('revise', m.edit(), () => setDeed('revise')),
          status === 'ACTIVE'
            ? action('rest', m.rest(), () => setDeed('rest'))
            : action('resume', m.resume(), () => void resume.send({ id, version })),
          ...(status === 'RETIRED' ? [] : [action('retire', m.retire(), () => setDeed('retire'))]),
        ]}
      />
      {resume.refusals.length > 0 ? <FormNotices change={resume} /> : <FailureNotice failure={resume.failure} />}
      {deed === 'revise' ? (
        <Dialog title={m.edit_of({ name: person.name })} isOpen onClose={close}>
          <ReviseVolunteerForm volunteer={volunteer} onClose={close} />
        </Dialog>
      ) : null}
      {deed === 'rest' ? (
        <Dialog title={m.rest_of({ name: person.name })} isOpen onClose={close}>
          <RestForm volunteer={volunteer} onClose={close} />
        </Dialog>
      ) : null}
      {deed === 'retire' ? <RetireDialog volunteer={volunteer} onClose={close} /> : null}
    </div>
  );
}
