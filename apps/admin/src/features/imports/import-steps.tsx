import { Steps } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';

/** ファイルを選ぶ → 列を合わせる → 確かめる → 取りこむ */
export function ImportSteps({ current }: { readonly current: 0 | 1 | 2 | 3 }): ReactElement {
  const steps = [m.import_step_file(), m.import_step_columns(), m.import_step_check(), m.import_step_done()];
  return <Steps label={m.steps()} current={current} steps={steps} />;
}
