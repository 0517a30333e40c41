import { type PlainDate, day } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { DataTable } from '../display/data-table.js';
import { DescriptionList } from '../display/description-list.js';
import { FigureText } from '../display/figure-text.js';
import { Stats } from '../display/stats.js';
import { Badge, Furigana } from '../display/text.js';
import { Notice } from '../feedback/notice.js';
import { LoadingState } from '../feedback/loading.js';
import { StateMessage } from '../feedback/states.js';
import { Steps } from '../feedback/steps.js';
import { Button } from '../form/button.js';
import { Card } from '../layout/card.js';
import { Page, Section } from '../layout/page.js';
import { ShowcaseDialog } from './showcase-dialog.js';
import { ShowcaseFields } from './showcase-fields.js';

const ROWS = [
  { code: 'T1', name: '見本東', kana: 'みほんひがし', households: 1234 },
  { code: 'T2', name: '見本西', kana: 'みほんにし', households: null },
];

/** Every component in every state, for looking at and for the checks of accessibility. */
export function Showcase(): ReactElement {
  const [date, setDate] = useState<PlainDate | null>(day('2026-04-01'));
  return (
    <Page
      title="部品の見本"
      lead="すべての部品を、すべての状態でならべたページです。"
      actions={<Button variant="primary">おもな操作</Button>}
    >
      <Section title="ボタン">
        <div className="tn-actions">
          <Button variant="primary">保存する</Button>
          <Button>もどる</Button>
          <Button variant="quiet">くわしく</Button>
          <Button variant="danger">削除する</Button>
          <Button isDisabled>押せません</Button>
          <Button variant="primary" isPending pendingLabel="保存しています…">
            保存する
          </Button>
          <ShowcaseDialog />
        </div>
      </Section>
      <Section title="入力">
        <ShowcaseFields date={date} onDate={setDate} />
      </Section>
      <Section title="表と一覧">
        <DataTable
          caption="支部 2件"
          rows={ROWS}
          rowKey={(row) => row.code}
          columns={[
            { label: '名前', isRowHeader: true, cell: (row) => <Furigana base={row.name} kana={row.kana} /> },
            { label: '記号', cell: (row) => row.code },
            {
              label: '世帯数',
              isNumber: true,
              cell: (row) => (
                <FigureText
                  unit="世帯"
                  notGiven="未記入"
                  figure={
                    row.households === null ? { quality: 'NOT_GIVEN' } : { quality: 'ABOUT', amount: row.households }
                  }
                />
              ),
            },
          ]}
        />
        <Card>
          <DescriptionList
            rows={[
              { term: '所在地', value: '見本市架空町1-2-3' },
              { term: '状態', value: <Badge tone="accent">活動中</Badge> },
            ]}
          />
        </Card>
        <Stats
          stats={[
            { label: '支部', value: 13, unit: '支部', note: '本日あるもの' },
            { label: '自治会等', value: 115, unit: '団体', note: 'ふりがな未記入 3団体' },
          ]}
        />
        <p>
          <Badge>標準</Badge> <Badge tone="accent">活動中</Badge> <Badge tone="warm">未記入</Badge>
        </p>
      </Section>
      <Section title="知らせ">
        <Notice title="お知らせです">内容をここに書きます。</Notice>
        <Notice tone="success" title="保存しました" />
        <Notice tone="warning" title="たしかめてください" />
        <Notice tone="danger" title="保存できませんでした">
          もう一度お試しください。
        </Notice>
        <Steps label="手順" steps={['いつ・なぜ', '新しい支部', '割りふり', '確認']} current={1} />
        <StateMessage icon="search" title="見つかりませんでした" action={<Button>条件を消す</Button>}>
          ことばを短くしてみてください。
        </StateMessage>
        <LoadingState label="読みこんでいます" />
      </Section>
    </Page>
  );
}
