import { Button, Dialog, EmptyState, LoadingState, Page, Section, Select } from '@tsunagari/ui';
import { parsePlainDate } from '@tsunagari/kernel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import type { RoleTermFilter } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { ExportMenu } from '../people/export-menu.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { known } from '../people/people-filters.js';
import { ShowPeople } from '../people/show-people.js';
import { useBranches } from '../people/use-choices.js';
import { DayField } from '../shared-fields/day-field.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { BeginRoleForm } from './begin-role-form.js';
import { byBody } from './by-body.js';
import { EndingSoon } from './ending-soon.js';
import { ROLE_ROW, RoleTable } from './role-table.js';
import { levelName, ROLES, roleName } from './role-words.js';
import { VacancyBoard } from './vacancy-board.js';

const ROLE_TERMS = graphql(`
  query RoleList($filter: RoleTermFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    roleTerms(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        id
        ...RoleRow
      }
    }
  }
`);

const EXPORT = graphql(`
  mutation ExportRoleTerms($input: ExportRoleTermsInput!) {
    exportRoleTerms(input: $input) {
      file {
        ...ExportedFile
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 役職: who holds what in which body, on any day, and which seats are empty. */
export function RoleListPage(): ReactElement {
  useTitle(m.nav_roles());
  return (
    <ShowPeople>
      <RoleScreen />
    </ShowPeople>
  );
}

function RoleScreen(): ReactElement {
  const { branch, role, asOf } = useSearch({ from: '/signed-in/roles' });
  const abilities = usePeopleAbilities();
  const branches = useBranches();
  const branchId = branches.data?.branches.nodes.find(({ code }) => code === branch)?.id ?? null;
  const day = parsePlainDate(asOf ?? '');
  const kind = known(ROLES, role);
  const isReady = !branch || branches.isSuccess;
  const filter = {
    current: true,
    ...(branchId ? { branchId } : {}),
    ...(kind ? { role: kind } : {}),
    ...(day ? { asOf: day } : {}),
  };
  return (
    <Page
      title={m.nav_roles()}
      lead={m.roles_lead()}
      actions={
        <>
          <PrintButton />
          {abilities?.exportLists ? (
            <ExportMenu
              document={EXPORT}
              payloadOf={(result) => result.exportRoleTerms}
              asksForWhom
              inputOf={(format, provision) => ({ filter, format, provision })}
            />
          ) : null}
          {abilities?.registerPerson ? <AddRole branchId={branchId} /> : null}
        </>
      }
    >
      <RoleFilters branches={branches.data?.branches.nodes ?? []} />
      {isReady ? (
        <>
          {kind === null ? (
            <VacancyBoard branchId={branchId} asOf={day} canFill={abilities?.registerPerson ?? false} />
          ) : null}
          {day === null ? <EndingSoon branchId={branchId} /> : null}
          <Section title={day ? m.roles_on({ date: dateText(day) }) : m.roles_now()}>
            <Holders filter={filter} />
          </Section>
        </>
      ) : null}
    </Page>
  );
}

function AddRole({ branchId }: { readonly branchId: string | null }): ReactElement {
  const [isAdding, setAdding] = useState(false);
  const close = (): void => setAdding(false);
  return (
    <>
      <Button variant="primary" onPress={() => setAdding(true)}>
        {m.add_role()}
      </Button>
      {isAdding ? (
        <Dialog title={m.add_role()} isOpen onClose={close}>
          <BeginRoleForm start={{ role: 'BRANCH_HEAD', branchId: branchId ?? '' }} onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}

function RoleFilters({
  branches,
}: {
  readonly branches: readonly { readonly code: string; readonly name: string }[];
}): ReactElement {
  const values = useSearch({ from: '/signed-in/roles' });
  const navigate = useNavigate({ from: '/roles' });
  const set = (change: { branch?: string; role?: string; asOf?: string }): void =>
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  const any = { value: '', label: m.all() };
  return (
    <div className="tn-toolbar">
      <Select
        label={m.branch()}
        value={values.branch ?? ''}
        onChange={(branch) => set({ branch })}
        options={[any, ...branches.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Select
        label={m.role_held()}
        value={values.role ?? ''}
        onChange={(role) => set({ role })}
        options={[any, ...ROLES.map((role) => ({ value: role, label: roleName(role) }))]}
      />
      <DayField
        legend={m.as_of()}
        value={parsePlainDate(values.asOf ?? '')}
        onChange={(asOf) => set({ asOf: asOf ?? '' })}
      />
    </div>
  );
}

function Holders({ filter }: { readonly filter: RoleTermFilter }): ReactElement {
  const key = JSON.stringify(filter);
  const [turn, setTurn] = useState<{ readonly key: string; readonly page: PageVariables }>({ key: '', page: {} });
  const page = turn.key === key ? turn.page : { first: 50 };
  const query = useOperation(ROLE_TERMS, { filter, ...page });
  return (
    <QueryState query={query}>
      {({ roleTerms: { nodes, totalCount, pageInfo } }) =>
        nodes.length === 0 ? (
          query.isPlaceholderData ? (
            <LoadingState label={m.loading()} />
          ) : (
            <EmptyState icon="account" title={m.no_roles_found()}>
              {m.no_roles_found_text()}
            </EmptyState>
          )
        ) : (
          <div aria-busy={query.isFetching} className="tn-page">
            <p className="tn-quiet">{m.roles_count({ count: totalCount })}</p>
            {byBody(unmask(ROLE_ROW, nodes)).map(({ body, level, ids }) => (
              <RoleTable
                key={body ?? level}
                caption={body ?? levelName(level)}
                isPersonShown
                isBodyShown={body === null}
                terms={ids.flatMap((id) => nodes.filter((term) => term.id === id))}
              />
            ))}
            <Pager pageInfo={pageInfo} page={page} onTurn={(next) => setTurn({ key, page: next })} />
          </div>
        )
      }
    </QueryState>
  );
}
