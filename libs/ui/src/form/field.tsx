import type { ReactElement, ReactNode } from 'react';

/** What every field shows around its control. */
export interface FieldProps {
  /** Of the control, so that {@link FormError} can lead to it; made up when left out. */
  readonly id?: string | undefined;
  readonly label: ReactNode;
  /** Word for required fields: 必須. */
  readonly requiredLabel?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
}

/** What a field or a group is called, and whether it must be filled in. */
export function FieldName({ label, requiredLabel }: Pick<FieldProps, 'label' | 'requiredLabel'>): ReactElement {
  return (
    <>
      {label}
      {requiredLabel ? <span className="tn-required">{requiredLabel}</span> : null}
    </>
  );
}

/** How to fill in a field, before the field. */
export function FieldHelp({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="tn-help" id={id}>
      {children}
    </div>
  );
}

/** What is wrong with a field; its place is always there, so that screen readers hear it when it fills. */
export function FieldError({
  id,
  children,
}: {
  readonly id: string;
  readonly children: string | null | undefined;
}): ReactElement {
  return (
    <div aria-live="polite">
      {children ? (
        <div className="tn-error" id={id}>
          {children}
        </div>
      ) : null}
    </div>
  );
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
        <FieldName label={label} requiredLabel={requiredLabel} />
      </label>
      {help ? <FieldHelp id={`${id}-help`}>{help}</FieldHelp> : null}
      {children}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** Ids of what describes a control. */
export function describedBy(id: string, { help, error }: Pick<FieldProps, 'help' | 'error'>): string | undefined {
  return [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

/** Attributes by which a control tells its state to screen readers. */
export function controlState(
  id: string,
  field: Omit<FieldProps, 'label'>,
): {
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': true | undefined;
} {
  return {
    'aria-invalid': field.error ? true : undefined,
    'aria-describedby': describedBy(id, field),
    'aria-required': field.requiredLabel ? true : undefined,
  };
}
