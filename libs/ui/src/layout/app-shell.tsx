import { type MouseEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { Icon } from '../icon/icon.js';

/** The frame of every screen. All words come from the app. */
export interface AppShellProps {
  readonly skipLabel: string;
  /** Product and council, usually a link to the first screen with the class `tn-brand`. */
  readonly brand: ReactNode;
  /** The search of the whole register. */
  readonly tools?: ReactNode;
  /** Who is signed in. */
  readonly account?: ReactNode;
  readonly navLabel: string;
  /** With this word (メニュー) the navigation folds behind a button on phones; without it, it stands in full. */
  readonly menuLabel?: string;
  /** List items with links, see {@link NavItem}. */
  readonly nav?: ReactNode;
  /** Words that stand above everything, also on paper, because invented data is shown: 架空のデータです. */
  readonly watermark?: string | null;
  /** Which installation this is, when it is not the real one: 練習用. */
  readonly environment?: string;
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
  account,
  navLabel,
  menuLabel,
  nav,
  watermark,
  environment,
  banner,
  footer,
  children,
}: AppShellProps): ReactElement {
  const navId = useId();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const closeAfterChoice = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a')) setMenuOpen(false);
  };
  return (
    <div className="tn-shell" data-watermark={watermark ?? undefined}>
      <a className="tn-skip" href="#main">
        {skipLabel}
      </a>
      <header className="tn-header">
        {watermark || environment ? (
          <div className="tn-watermark">
            {environment ? <span className="tn-environment">{environment}</span> : null}
            {watermark}
          </div>
        ) : null}
        {banner ? <div className="tn-banner">{banner}</div> : null}
        <div className="tn-header-row">
          {brand}
          {tools}
          {account}
          {nav && menuLabel ? (
            <button
              type="button"
              className="tn-menu-button"
              aria-expanded={isMenuOpen}
              aria-controls={navId}
              onClick={() => setMenuOpen(!isMenuOpen)}
            >
              <Icon name={isMenuOpen ? 'close' : 'menu'} />
              {menuLabel}
            </button>
          ) : null}
        </div>
        {nav ? (
          <nav
            className="tn-nav"
            id={navId}
            aria-label={navLabel}
            data-folds={menuLabel ? true : undefined}
            data-open={isMenuOpen ? true : undefined}
            onClick={closeAfterChoice}
          >
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
