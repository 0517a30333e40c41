import { formatEraDate, type PlainDate } from '@tsunagari/kernel';
import type { ReactElement } from 'react';
import type { CertificateFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { lastDay } from '../roles/term-text.js';
import './certificate.css';

export const CERTIFICATE = graphql(`
  fragment Certificate on Commission {
    id
    label
    from
    to
    issuedOn
    documentNo
    recommendedBy
    branch {
      id
      officialName
    }
    association {
      id
      name
    }
    person {
      id
      name
    }
    parties {
      position
      organisationName
      signatoryTitle
      signatoryName
    }
  }
`);

/** Certificates are in Japanese, whatever the language of the screen. */
const JAPANESE = { locale: 'ja' } as const;

/** 委嘱状: one sheet of A4, in the form of a Japanese certificate. */
export function Certificate({
  commission: masked,
}: {
  readonly commission: FragmentType<typeof CERTIFICATE>;
}): ReactElement {
  const { label, from, to, issuedOn, documentNo, person, parties, ...about } = unmask(CERTIFICATE, masked);
  return (
    <article className="tn-certificate" lang="ja">
      <p className="tn-certificate-number">{documentNo}</p>
      <h2>{m.certificate({}, JAPANESE)}</h2>
      <p className="tn-certificate-name">{m.certificate_name({ name: person.name }, JAPANESE)}</p>
      <p className="tn-certificate-text">{textOf(label, about)}</p>
      <p className="tn-certificate-period">
        {m.certificate_period({ from: formatEraDate(from), to: formatEraDate(lastDay(to)) }, JAPANESE)}
      </p>
      <p className="tn-certificate-date">{issueDate(issuedOn ?? null)}</p>
      <ul className="tn-certificate-parties">
        {parties.map((party) => (
          <li key={party.position}>
            <span>{party.organisationName}</span>
            <span className="tn-certificate-signature">
              <span>{party.signatoryTitle}</span>
              <span className="tn-certificate-signatory">{party.signatoryName ?? ''}</span>
              <span className="tn-certificate-seal">{m.certificate_seal({}, JAPANESE)}</span>
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** あなたを（…の推薦により）…の福祉協力員に委嘱します。 */
function textOf(
  label: string,
  { association, branch, recommendedBy }: Pick<CertificateFragment, 'association' | 'branch' | 'recommendedBy'>,
): string {
  const place = association?.name ?? branch?.officialName;
  const role = place ? m.certificate_role({ place, role: label }, JAPANESE) : label;
  return recommendedBy
    ? m.certificate_recommended({ recommendedBy, role }, JAPANESE)
    : m.certificate_text({ role }, JAPANESE);
}

/** The day of issue; left open for the pen when it is not known. */
function issueDate(issuedOn: PlainDate | null): string {
  return issuedOn ? formatEraDate(issuedOn) : m.certificate_open_date({}, JAPANESE);
}
