import { Button, Notice, Page, ProgressBar, Select } from '@tsunagari/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { FailureNotice } from '../../app/failure.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useRemedy } from '../../graphql/remedy.js';
import { withRemedy } from '../../graphql/with-remedy.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { useBranches } from '../people/use-choices.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { FilePicker } from './file-picker.js';
import { ImportSteps } from './import-steps.js';
import { ShowImports } from './show-imports.js';
import { FileNotTaken, MOST_BYTES, uploadFile } from './upload-file.js';

const START = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      batch {
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

/** 名簿の取りこみ, first step: which file. */
export function NewImportPage(): ReactElement {
  useTitle(m.start_import());
  return (
    <ShowImports>
      <Page
        title={m.start_import()}
        lead={m.start_import_lead()}
        crumbsLabel={m.you_are_here()}
        crumbs={
          <li>
            <Link to="/imports">{m.nav_imports()}</Link>
          </li>
        }
      >
        <ImportSteps current={0} />
        <NewImportForm />
      </Page>
    </ShowImports>
  );
}

function NewImportForm(): ReactElement {
  const navigate = useNavigate();
  const branches = useBranches();
  const [file, setFile] = useState<File | null>(null);
  const [branchId, setBranchId] = useState('');
  const upload = useUpload();
  const start = useChange(
    START,
    (result) => result.startImport,
    async ({ startImport: { batch } }) => {
      if (batch) await navigate({ to: '/imports/$id', params: { id: batch.id } });
    },
  );
  const send = async (): Promise<void> => {
    const fileId = file === null ? null : await upload.send(file);
    if (fileId === null) return;
    await start.send({ fileId, kind: 'PEOPLE', branchId: branchId || null });
  };
  const isTooLarge = file !== null && file.size > MOST_BYTES;
  const isPending = upload.share !== null || start.isPending;
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {upload.failure instanceof FileNotTaken ? (
        <Notice tone="danger" title={m.file_not_taken()}>
          <p>{upload.failure.message}</p>
        </Notice>
      ) : (
        <FailureNotice failure={upload.failure} />
      )}
      <FormNotices change={start} missing={isTooLarge ? m.file_too_large() : null} />
      <FilePicker file={file} onChoose={setFile} />
      <Select
        label={m.import_branch()}
        help={m.import_branch_help()}
        value={branchId}
        onChange={setBranchId}
        error={start.errorAt('branchId')}
        options={[
          { value: '', label: m.import_branch_none() },
          ...(branches.data?.branches.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {upload.share === null ? null : (
        <ProgressBar
          label={m.uploading()}
          done={Math.round(upload.share * 100)}
          total={100}
          words={m.percent({ share: Math.round(upload.share * 100) })}
        />
      )}
      <div className="tn-actions">
        <Button
          type="submit"
          variant="primary"
          isDisabled={file === null || isTooLarge}
          isPending={isPending}
          pendingLabel={m.reading_file()}
        >
          {m.read_file()}
        </Button>
        <ButtonLink to="/imports">{m.cancel()}</ButtonLink>
      </div>
    </form>
  );
}

/** Sends the file; when the session has ended it asks to sign in again, when the pledge is owed it asks for that, and goes on. */
function useUpload() {
  const remedy = useRemedy();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const send = async (file: File): Promise<string | null> => {
    setFailure(null);
    setShare(0);
    try {
      const { id } = await withRemedy(() => uploadFile(file, setShare), remedy);
      return id;
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
      return null;
    } finally {
      setShare(null);
    }
  };
  return { send, share, failure };
}
