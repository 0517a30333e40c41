import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

/** One screen. */
export interface PageProps {
  readonly title: ReactNode;
  /** One sentence that says what the screen is for. */
  readonly lead?: ReactNode;
  /** List items with links to the screens above. */
  readonly crumbs?: ReactNode;
  readonly crumbsLabel?: string;
  readonly actions?: ReactNode;
  /** What stands beside the content on a wide screen and below it on a phone. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** Title, lead, actions and content; the title takes the focus when the screen appears. */
export function Page({ title, lead, crumbs, crumbsLabel, actions, aside, children }: PageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="tn-page">
      {crumbs ? (
        <nav className="tn-crumbs" aria-label={crumbsLabel}>
          <ol>{crumbs}</ol>
        </nav>
      ) : null}
      <div className="tn-page-head">
        <div className="tn-page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className="tn-lead">{lead}</p> : null}
        </div>
        {actions ? <div className="tn-actions">{actions}</div> : null}
      </div>
      {aside ? (
        <div className="tn-with-aside">
          <div className="tn-page">{children}</div>
          <aside>{aside}</aside>
        </div>
      ) : (
        children
      )}
    </div>
  );
}

/** A part of a screen with its heading. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="tn-section">
      <div className="tn-section-head">
        <h2>{title}</h2>
        {actions ? <div className="tn-actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
