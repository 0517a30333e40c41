/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { AppShell, type AppShellProps } from './app-shell.js';
import { NavItem } from './nav-item.js';

function shell(props: Partial<AppShellProps> = {}) {
  return (
    <AppShell
      skipLabel="本文へ"
      brand={<a href="#home">つながり</a>}
      navLabel="おもなメニュー"
      menuLabel="メニュー"
      nav={
        <NavItem icon="branch" label="支部" isCurrent>
          {(link) => <a href="#branches" {...link} />}
        </NavItem>
      }
      {...props}
    >
      本文
    </AppShell>
  );
}

const menu = (): HTMLElement => screen.getByRole('button', { name: 'メニュー' });

describe('AppShell', () => {
  it('skips to the main part', () => {
    render(shell());
    expect(screen.getByRole('link', { name: '本文へ' }).getAttribute('href')).toBe(`#${screen.getByRole('main').id}`);
  });

  it('marks the present entry of the navigation', () => {
    render(shell());
    expect(screen.getByRole('link', { name: '支部' }).getAttribute('aria-current')).toBe('page');
  });

  it('opens the menu by its button and closes it when a place was chosen', () => {
    render(shell());
    expect(menu().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(menu());
    expect(menu().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('link', { name: '支部' }));
    expect(menu().getAttribute('aria-expanded')).toBe('false');
  });

  it('has no menu button when the navigation stands in full', () => {
    render(shell({ menuLabel: '' }));
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('hands the watermark to the screen and to paper', () => {
    const { container } = render(shell({ watermark: '架空のデータです' }));
    expect(screen.getByText('架空のデータです').className).toBe('tn-watermark');
    expect(container.querySelector('.tn-shell')?.getAttribute('data-watermark')).toBe('架空のデータです');
  });

  it('leaves paper unmarked when the data are real', () => {
    const { container } = render(shell({ watermark: null }));
    expect(container.querySelector('[data-watermark]')).toBeNull();
  });
});
