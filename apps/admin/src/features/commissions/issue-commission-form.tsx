import { Button } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import {
  type CommissionDraft,
  commissionInput,
  lacksOrganisation,
  type PartyDraft,
  type Signers,
  usualParties,
} from './commission-draft.js';
import { CommissionFields } from './commission-fields.js';
import { PartiesFields } from './party-fields.js';

const ISSUE = graphql(`
  mutation IssueCommission($input: IssueCommissionInput!) {
    issueCommission(input: $input) {
      commission {
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

/** The form of a commission; its parties are filled in with those who usually sign, until somebody changes them. */
export function IssueCommissionForm({
  personId,
  signers,
  branchId,
  associationId,
}: {
  readonly personId: string;
  readonly signers: Signers;
  readonly branchId: string;
  readonly associationId: string;
}): ReactElement {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<CommissionDraft>(() => emptyCommission(branchId, associationId));
  const [typedParties, setTypedParties] = useState<readonly PartyDraft[] | null>(null);
  const [isAsked, setAsked] = useState(false);
  const parties = typedParties ?? usualParties(draft.role, signers, TITLES);
  const needsTwo = draft.role === 'WELFARE_SUPPORTER';
  const change = useChange(
    ISSUE,
    (result) => result.issueCommission,
    async ({ issueCommission: { commission } }) => {
      if (commission) await navigate({ to: '/commissions/$id/print', params: { id: commission.id } });
    },
  );
  const input = commissionInput(personId, draft, parties);
  const missing = input === null ? m.period_needed() : parties.some(lacksOrganisation) ? m.party_needed() : null;
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (input && missing === null) void change.send(input);
      }}
    >
      <FormNotices change={change} missing={isAsked ? missing : null} />
      <CommissionFields
        value={draft}
        isAsked={isAsked}
        errorAt={(field) => change.errorAt(field)}
        onChange={(next) => {
          if (next.role !== draft.role) setTypedParties(null);
          setDraft(next);
        }}
      />
      <PartiesFields
        parties={parties}
        needsTwo={needsTwo}
        isAsked={isAsked}
        onChange={setTypedParties}
        errorAt={(...path) => change.errorAt(...path)}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.issue_commission()}
        </Button>
        <ButtonLink to="/commissions">{m.cancel()}</ButtonLink>
      </div>
    </form>
  );
}

/** Certificates are in Japanese, whatever the language of the screen. */
const TITLES = {
  branchHead: m.post_branch_head({}, { locale: 'ja' }),
  president: m.signatory_president({}, { locale: 'ja' }),
};

function emptyCommission(branchId: string, associationId: string): CommissionDraft {
  return {
    role: 'WELFARE_SUPPORTER',
    label: '',
    branchId,
    associationId,
    from: null,
    lastDay: null,
    issuedOn: null,
    recommendedBy: '',
    documentNo: '',
    pledgeVersion: '',
  };
}
