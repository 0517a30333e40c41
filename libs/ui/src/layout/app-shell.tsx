import type { ReactElement, ReactNode } from 'react';

/** The frame of every screen. All words come from the app. */
export interface AppShellProps {
  readonly skipLabel: string;
  /** Product and council, usually a link to the first screen. */
  readonly brand: ReactNode;
  /** Search and account. */
  readonly tools?: ReactNode;
  readonly navLabel: string;
  /** List items with links. */
  readonly nav?: ReactNode;
  /** Words that stand above everything, also on paper, because invented data is shown. */
  readonly watermark?: string | null;
  /** Shown under the watermark: being offline. */
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Header, navigation, main part and footer, with a link that skips to the main part. */
export function AppShell({
  skipLabel,
  brand,
  tools,
  navLabel,
  nav,
  watermark,
  banner,
  footer,
  children,
}: AppShellProps): ReactElement {
  return (
    <div className="tn-shell">
      <a className="tn-skip" href="#main">
        {skipLabel}
      </a>
      {watermark ? <div className="tn-watermark">{watermark}</div> : null}
      {banner}
      <header className="tn-header">
        <div className="tn-header-row">
          {brand}
          {tools}
        </div>
        {nav ? (
          <nav className="tn-nav" aria-label={navLabel}>
            <ul>{nav}</ul>
          </nav>
        ) : null}
      </header>
      <main className="tn-main" id="main" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className="tn-footer">{footer}</footer> : null}
    </div>
  );
}
