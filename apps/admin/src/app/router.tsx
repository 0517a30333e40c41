import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { BrokenScreen } from './broken-screen.js';
import { emergencyPages } from './emergency-pages.js';
import { Pending } from './pending.js';
import { peoplePages } from './people-pages.js';
import { personalDataPages } from './personal-data-pages.js';
import { pledge, root, setPassword, signedIn, signIn } from './roots.js';
import { screenPart } from './screen-part.js';
import { associationSearch, branchSearch, date, text, trailSearch } from './search-params.js';

const getParentRoute = () => signedIn;

const pages = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(
      screenPart(() => import('../features/home/home.page.js')),
      'HomePage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/branches',
    validateSearch: branchSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/branches/branch-list.page.js')),
      'BranchListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/branches/new',
    component: lazyRouteComponent(
      screenPart(() => import('../features/branches/open-branch.page.js')),
      'OpenBranchPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/branches/merge',
    component: lazyRouteComponent(
      screenPart(() => import('../features/branches/merge-branches.page.js')),
      'MergeBranchesPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/branches/$code',
    validateSearch: v.object({ asOf: date }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/branches/branch.page.js')),
      'BranchPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/branches/$code/edit',
    component: lazyRouteComponent(
      screenPart(() => import('../features/branches/edit-branch.page.js')),
      'EditBranchPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/branches/$code/split',
    component: lazyRouteComponent(
      screenPart(() => import('../features/branches/split/split-branch.page.js')),
      'SplitBranchPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/associations',
    validateSearch: associationSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/associations/association-list.page.js')),
      'AssociationListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/associations/new',
    validateSearch: v.object({ branch: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/associations/register-association.page.js')),
      'RegisterAssociationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/associations/$code',
    validateSearch: v.object({ asOf: date }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/associations/association.page.js')),
      'AssociationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/associations/$code/edit',
    component: lazyRouteComponent(
      screenPart(() => import('../features/associations/edit-association.page.js')),
      'EditAssociationPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/partners',
    validateSearch: v.object({ search: text, kind: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/partners/partner-list.page.js')),
      'PartnerListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/facts',
    validateSearch: v.object({ topic: text, search: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/facts/fact-list.page.js')),
      'FactListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: v.object({ q: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/search/search.page.js')),
      'SearchPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/account',
    component: lazyRouteComponent(
      screenPart(() => import('../features/account/account.page.js')),
      'AccountPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/trail',
    validateSearch: trailSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/trail/trail.page.js')),
      'TrailPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/access',
    component: lazyRouteComponent(
      screenPart(() => import('../features/access/access.page.js')),
      'AccessPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/ui-showcase',
    component: lazyRouteComponent(
      screenPart(() => import('../features/showcase/showcase.page.js')),
      'ShowcasePage',
    ),
  }),
] as const;

/** The screens and their addresses; filters live in the address. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setPassword,
    pledge,
    signedIn.addChildren([...pages, ...peoplePages, ...personalDataPages, ...emergencyPages]),
  ]),
  defaultErrorComponent: BrokenScreen,
  defaultPendingComponent: Pending,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
