import { type ReactElement, useState } from 'react';
import { LoadingState } from '../feedback/loading.js';
import { EmptyState, ErrorState, NoPermissionState, OfflineState } from '../feedback/states.js';
import { Button } from '../form/button.js';
import { Section } from '../layout/page.js';

/** What stands in place of content. */
export function StateSamples(): ReactElement {
  const [attempts, setAttempts] = useState(0);
  const retry = { retryLabel: 'もう一度ためす', onRetry: () => setAttempts(attempts + 1) };
  return (
    <Section title="内容がないとき">
      <LoadingState label="読みこんでいます" lines={4} />
      <EmptyState
        icon="treasure"
        title="まだお宝がありません"
        action={<Button variant="primary">お宝を書きとめる</Button>}
      >
        気になった集まりや助け合いを、ひとことで書きとめましょう。
      </EmptyState>
      <ErrorState title="うまく読みこめませんでした" correlation="お問い合わせ番号：MIHON-0001" {...retry}>
        しばらくしてから、もう一度お試しください。つづくときは、事務局へお知らせください。
      </ErrorState>
      <OfflineState title="インターネットにつながっていません" {...retry}>
        入力した内容はこの端末に残っています。
      </OfflineState>
      <NoPermissionState title="この画面を見る役割がありません">
        見る必要があるときは、市社協の管理担当にご相談ください。
      </NoPermissionState>
      {attempts > 0 ? <p role="status">{attempts}回ためしました。</p> : null}
    </Section>
  );
}
