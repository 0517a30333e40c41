import { AppShell, Icon, type IconName, Notice } from '@tsunagari/ui';
import { Link, type LinkProps, Outlet } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { DisasterBanners } from '../features/disaster/disaster-banner.js';
import { EmergencyBanner } from '../features/emergency/emergency-banner.js';
import { useEmergency } from '../features/emergency/emergency-state.js';
import { usePeopleAbilities } from '../features/people/people-abilities.js';
import { GlobalSearch } from '../features/search/global-search.js';
import { m } from '../paraglide/messages.js';
import { usePrintWatermark } from './print-watermark.js';
import { useViewer } from './viewer.js';

/** Header, navigation and watermark around every screen. */
export function Frame(): ReactElement {
  const viewer = useViewer();
  const people = usePeopleAbilities();
  const { emergency } = useEmergency();
  const isOnline = useOnline();
  usePrintWatermark(viewer?.council.watermark);
  return (
    <AppShell
      skipLabel={m.skip()}
      navLabel={m.navigation()}
      menuLabel={m.menu()}
      watermark={viewer?.council.watermark ?? null}
      banner={
        isOnline && !emergency?.openAccess && !emergency?.disasters.length ? null : (
          <>
            {isOnline ? null : <Notice tone="warning" title={m.offline_banner()} />}
            <DisasterBanners />
            <EmergencyBanner />
          </>
        )
      }
      brand={
        <Link to="/" className="tn-brand">
          <strong>{m.product()}</strong>
          <span>{viewer?.council.name}</span>
        </Link>
      }
      tools={<GlobalSearch />}
      nav={
        <>
          <NavItem to="/" icon="home" label={m.nav_home()} />
          <NavItem to="/branches" icon="branch" label={m.nav_branches()} />
          <NavItem to="/associations" icon="association" label={m.nav_associations()} />
          {people?.seePeople ? <PeopleItems /> : null}
          <NavItem to="/partners" icon="partner" label={m.nav_partners()} />
          <NavItem to="/facts" icon="book" label={m.nav_facts()} />
          {people?.keepConsentTexts ? <NavItem to="/consent-texts" icon="book" label={m.consent_texts()} /> : null}
          {people?.readDisclosures ? <NavItem to="/disclosures" icon="book" label={m.nav_disclosures()} /> : null}
          {people?.seeRetention ? <NavItem to="/retention" icon="check" label={m.nav_retention()} /> : null}
          {viewer?.abilities.invitePerson ? <NavItem to="/access" icon="plus" label={m.nav_access()} /> : null}
          {emergency?.mayOpen ? <NavItem to="/emergency" icon="warning" label={m.emergency()} /> : null}
          {emergency?.mayDeclare ? <NavItem to="/disaster" icon="danger" label={m.disaster_mode()} /> : null}
          {emergency?.isTold ? <NavItem to="/emergency/reviews" icon="warning" label={m.emergency_reviews()} /> : null}
          {viewer?.abilities.readTrail ? <NavItem to="/trail" icon="check" label={m.nav_trail()} /> : null}
          <NavItem to="/account" icon="account" label={m.nav_account()} />
        </>
      }
      footer={
        <>
          {m.slogan()}
          {viewer?.council.watermark ? <div className="tn-print-only">{viewer.council.watermark}</div> : null}
        </>
      }
    >
      <Outlet />
    </AppShell>
  );
}

/** ひと: only for those who may see people. */
function PeopleItems(): ReactElement {
  return (
    <>
      <NavItem to="/people" icon="account" label={m.nav_people()} />
      <NavItem to="/roles" icon="check" label={m.nav_roles()} />
      <NavItem to="/commissions" icon="edit" label={m.nav_commissions()} />
      <NavItem to="/volunteers" icon="treasure" label={m.nav_volunteers()} />
    </>
  );
}

function NavItem({
  to,
  icon,
  label,
}: {
  readonly to: LinkProps['to'];
  readonly icon: IconName;
  readonly label: string;
}): ReactElement {
  return (
    <li>
      <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
        <Icon name={icon} />
        {label}
      </Link>
    </li>
  );
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return isOnline;
}
