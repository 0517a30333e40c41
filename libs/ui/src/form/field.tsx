import type { ReactElement, ReactNode } from 'react';

/** What every field shows around its control. */
export interface FieldProps {
  readonly label: ReactNode;
  /** Word for required fields: 必須. */
  readonly requiredLabel?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
}

/** Label, help and error of a field; `id` is that of the control, which names the others by {@link describedBy}. */
export function FieldFrame({
  id,
  label,
  requiredLabel,
  help,
  error,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="tn-field">
      <label htmlFor={id}>
        {label}
        {requiredLabel ? <span className="tn-required">{requiredLabel}</span> : null}
      </label>
      {help ? (
        <div className="tn-help" id={`${id}-help`}>
          {help}
        </div>
      ) : null}
      {children}
      {error ? (
        <div className="tn-error" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
    </div>
  );
}

/** Ids of what describes a control. */
export function describedBy(id: string, { help, error }: Pick<FieldProps, 'help' | 'error'>): string | undefined {
  return [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}
