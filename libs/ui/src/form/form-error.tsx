import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../icon/icon.js';

/** One thing that must be put right. */
export interface FormProblem {
  readonly text: string;
  /** Id of the field or group where it is; without it the text stands alone. */
  readonly fieldId?: string | undefined;
}

/**
 * Everything that keeps a form from being saved, above it. It takes the focus whenever `problems` is a new list,
 * hence keep the list between attempts; each entry leads to its field.
 */
export function FormError({
  title,
  problems,
  children,
}: {
  /** 3か所をたしかめてください */
  readonly title: ReactNode;
  readonly problems: readonly FormProblem[];
  readonly children?: ReactNode;
}): ReactElement | null {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="tn-notice" data-tone="danger" role="group" aria-labelledby={titleId} ref={box} tabIndex={-1}>
      <Icon name="danger" />
      <div>
        <strong id={titleId}>{title}</strong>
        {children}
        <ul>
          {problems.map(({ text, fieldId }) => (
            <li key={`${fieldId ?? ''} ${text}`}>{fieldId ? <LinkToField id={fieldId}>{text}</LinkToField> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function LinkToField({ id, children }: { readonly id: string; readonly children: string }): ReactElement {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(id);
      }}
    >
      {children}
    </a>
  );
}

/** The control itself, or the first one of a group. */
function focusField(id: string): void {
  const place = document.getElementById(id);
  const control = place?.matches('input, select, textarea, button')
    ? place
    : place?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus();
}
