import { Button, Page } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { OnlyForPeople } from './only-for-people.js';
import { useTitle } from '../../app/use-title.js';
import type { DiscloseOwnDataMutation, OwnDataFormat } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { EXPORTED_FILE, fetchFile } from '../people/export-menu.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { PrintButton } from '../shared-fields/print-button.js';
import './personal-data.css';

const DISCLOSE = graphql(`
  mutation DiscloseOwnData($input: DiscloseOwnDataInput!) {
    discloseOwnData(input: $input) {
      ownData {
        name
        on
        sections {
          title
          records {
            heading
            fields {
              label
              value
            }
          }
        }
      }
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

type OwnData = NonNullable<DiscloseOwnDataMutation['discloseOwnData']['ownData']>;

/** 本人への開示: everything that is held about one person, on paper or as a file, for the person who asks. */
export function OwnDataPage(): ReactElement {
  const { id } = useParams({ from: '/signed-in/people/$id/own-data' });
  useTitle(m.own_data());
  const [ownData, setOwnData] = useState<OwnData | null>(null);
  const change = useChange(
    DISCLOSE,
    (result) => result.discloseOwnData,
    ({ discloseOwnData }) => {
      setOwnData(discloseOwnData.ownData ?? null);
      const file = unmask(EXPORTED_FILE, discloseOwnData.file);
      if (file) fetchFile(file);
    },
  );
  const gather = (format: OwnDataFormat | null) => void change.send({ personId: id, format });
  return (
    <OnlyForPeople ability="discloseOwnData">
      <Page
        title={m.own_data()}
        lead={m.own_data_lead()}
        actions={ownData ? <PrintButton /> : null}
        crumbsLabel={m.you_are_here()}
        crumbs={
          <li>
            <Link to="/people/$id" params={{ id }}>
              {m.to_person()}
            </Link>
          </li>
        }
      >
        <div className="tn-no-print">
          <FormNotices change={change} />
          <p>{m.own_data_recorded()}</p>
          <div className="tn-actions">
            <Button
              variant="primary"
              isPending={change.isPending}
              pendingLabel={m.loading()}
              onPress={() => gather(null)}
            >
              {m.own_data_show()}
            </Button>
            <Button isDisabled={change.isPending} onPress={() => gather('XLSX')}>
              {m.export_xlsx()}
            </Button>
            <Button isDisabled={change.isPending} onPress={() => gather('JSON')}>
              {m.export_json()}
            </Button>
          </div>
        </div>
        {ownData ? <Sheet ownData={ownData} /> : null}
      </Page>
    </OnlyForPeople>
  );
}

function Sheet({ ownData: { name, on, sections } }: { readonly ownData: OwnData }): ReactElement {
  return (
    <article className="tn-own-data" lang="ja">
      <h2>{m.own_data_title({}, { locale: 'ja' })}</h2>
      <p>{m.own_data_of({ name, date: dateText(on) }, { locale: 'ja' })}</p>
      {sections.map(({ title, records }) => (
        <section key={title}>
          <h3>{title}</h3>
          {records.length === 0 ? <p>{m.own_data_nothing({}, { locale: 'ja' })}</p> : null}
          {records.map(({ heading, fields }, index) => (
            <div key={index} className="tn-own-data-record">
              <h4>{heading}</h4>
              <dl>
                {fields.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
