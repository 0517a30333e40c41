import { Page } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import type { ImportStatusFragment } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { CheckStep } from './check-step.js';
import { DiscardImport } from './discard-import.js';
import { DoneStep } from './done-step.js';
import { IMPORT_STATUS } from './import-status.js';
import { ImportSteps } from './import-steps.js';
import { stateWord } from './import-words.js';
import { MapStep } from './map-step.js';
import { ShowImports } from './show-imports.js';

const IMPORT = graphql(`
  query Import($id: ID!) {
    importBatch(id: $id) {
      ...ImportStatus
    }
  }
`);

/** One import, at the step where it stands; whoever comes back finds it there. */
export function ImportPage(): ReactElement {
  const { id } = useParams({ from: '/signed-in/imports/$id' });
  useTitle(m.nav_imports());
  return (
    <ShowImports>
      <ImportScreen key={id} id={id} />
    </ShowImports>
  );
}

type Step = 'columns' | 'check' | 'done';

function ImportScreen({ id }: { readonly id: string }): ReactElement {
  const query = useOperation(IMPORT, { id });
  const [isMapping, setMapping] = useState(false);
  return (
    <QueryState query={query} isWholePage>
      {({ importBatch }) => {
        const batch = unmask(IMPORT_STATUS, importBatch);
        if (!batch) return <Missing action={<ButtonLink to="/imports">{m.to_imports()}</ButtonLink>} />;
        const step = stepOf(batch, isMapping);
        return (
          // Another step is another screen: it begins at its title.
          <ImportStep key={step} batch={batch} step={step} onMapping={setMapping} />
        );
      }}
    </QueryState>
  );
}

function stepOf({ state }: ImportStatusFragment, isMapping: boolean): Step {
  if (state === 'MAPPING') return 'columns';
  if (state === 'CHECKED') return isMapping ? 'columns' : 'check';
  return 'done';
}

function leadOf({ state, sheetName, branch, association }: ImportStatusFragment): string {
  const place = association?.name ?? branch?.name;
  return [stateWord(state), m.sheet_of({ sheet: sheetName }), ...(place ? [m.import_for({ place })] : [])].join('・');
}

function ImportStep({
  batch,
  step,
  onMapping,
}: {
  readonly batch: ImportStatusFragment;
  readonly step: Step;
  readonly onMapping: (isMapping: boolean) => void;
}): ReactElement {
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    scrollTo({ top: 0 });
  }, []);
  return (
    <Page
      title={batch.fileName}
      lead={leadOf(batch)}
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/imports">{m.nav_imports()}</Link>
        </li>
      }
      actions={batch.abilities.discard ? <DiscardImport batch={batch} /> : null}
    >
      {step === 'columns' ? (
        <>
          <ImportSteps current={1} />
          <MapStep batch={batch} onChecked={() => onMapping(false)} />
        </>
      ) : step === 'check' ? (
        <>
          <ImportSteps current={2} />
          <CheckStep batch={batch} onMapAgain={() => onMapping(true)} />
        </>
      ) : (
        <>
          {batch.state === 'COMMITTED' ? <ImportSteps current={3} /> : null}
          <DoneStep batch={batch} />
        </>
      )}
    </Page>
  );
}
