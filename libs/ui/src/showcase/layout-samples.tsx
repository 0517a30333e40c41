import type { ReactElement } from 'react';
import { Disclosure } from '../display/disclosure.js';
import { Tabs } from '../display/tabs.js';
import { Icon } from '../icon/icon.js';
import { CardGrid } from '../layout/card.js';
import { Section } from '../layout/page.js';

const BRANCHES = [
  { code: 'B01', name: '見本東', phone: '048-000-0001' },
  { code: 'B02', name: '見本西', phone: null },
  { code: 'B03', name: 'さくら見本', phone: '048-000-0003' },
];

/** Cards, sheets and parts that unfold. */
export function LayoutSamples(): ReactElement {
  return (
    <Section title="ならべ方">
      <CardGrid label="支部" items={BRANCHES} itemKey={(branch) => branch.code}>
        {(branch) => (
          <>
            <h3>
              <a href="#main">{branch.name}</a>
            </h3>
            <p className={branch.phone ? 'tn-quiet' : 'tn-missing'}>
              <Icon name="phone" /> {branch.phone ?? '電話が未記入です'}
            </p>
          </>
        )}
      </CardGrid>
      <Tabs
        label="支部のくわしい内容"
        sheets={[
          { key: 'outline', label: '概要', content: <p>地区の16団体がくわわっています。</p> },
          { key: 'bases', label: '拠点', content: <p>拠点は1か所です。</p> },
          { key: 'history', label: '沿革', content: <p>平成10年にはじまりました。</p> },
        ]}
      />
      <Disclosure title="「約」がつく数について">
        <p>およその数として報告されたものです。合計にも「約」をつけます。</p>
      </Disclosure>
      <ol className="tn-timeline">
        <li>
          <strong>令和8年（2026年）4月1日</strong>
          <div>見本支部を分けて、見本東と見本西にしました。</div>
        </li>
        <li>
          <strong>平成10年（1998年）4月1日</strong>
          <div>見本支部がはじまりました。</div>
        </li>
      </ol>
    </Section>
  );
}
