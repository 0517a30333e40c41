import type { ReactElement } from 'react';
import { Button, buttonLook } from '../form/button.js';
import { Icon } from '../icon/icon.js';
import { Section } from '../layout/page.js';

/** Buttons and links that look like them. */
export function ButtonSamples(): ReactElement {
  return (
    <Section title="ボタン">
      <div className="tn-actions">
        <Button variant="primary">保存する</Button>
        <Button>
          <Icon name="print" />
          印刷する
        </Button>
        <Button variant="quiet">くわしく見る</Button>
        <Button variant="danger">支部を閉じる</Button>
        <Button isDisabled>いまは押せません</Button>
        <Button variant="primary" isPending pendingLabel="保存しています…">
          保存する
        </Button>
        <a href="#main" {...buttonLook('secondary')}>
          一覧へ
        </a>
      </div>
    </Section>
  );
}
