import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { commissionSearch, peopleSearch, roleSearch, volunteerSearch } from '../features/people/people-filters.js';
import { signedIn } from './roots.js';
import { screenPart } from './screen-part.js';
import { text } from './search-params.js';

const getParentRoute = () => signedIn;

/** The screens of people (ひと): 人, 役職, 委嘱, 活動者, 名簿の取りこみ. */
export const peoplePages = [
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/people/person-list.page.js')),
      'PersonListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/people/new',
    component: lazyRouteComponent(
      screenPart(() => import('../features/people/register-person.page.js')),
      'RegisterPersonPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id',
    component: lazyRouteComponent(
      screenPart(() => import('../features/people/person.page.js')),
      'PersonPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/edit',
    component: lazyRouteComponent(
      screenPart(() => import('../features/people/edit-person.page.js')),
      'EditPersonPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/consent-form',
    validateSearch: v.object({ purpose: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/people/consent/consent-form.page.js')),
      'ConsentFormPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/consent-texts',
    component: lazyRouteComponent(
      screenPart(() => import('../features/people/consent/consent-texts.page.js')),
      'ConsentTextsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/roles',
    validateSearch: roleSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/roles/role-list.page.js')),
      'RoleListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/commissions',
    validateSearch: commissionSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/commissions/commission-list.page.js')),
      'CommissionListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/commissions/new',
    validateSearch: v.object({ person: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/commissions/issue-commission.page.js')),
      'IssueCommissionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/commissions/print',
    validateSearch: v.object({ ids: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/commissions/print-commissions.page.js')),
      'PrintCommissionsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/commissions/$id/print',
    component: lazyRouteComponent(
      screenPart(() => import('../features/commissions/print-commissions.page.js')),
      'PrintCommissionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/volunteers',
    validateSearch: volunteerSearch,
    component: lazyRouteComponent(
      screenPart(() => import('../features/volunteers/volunteer-list.page.js')),
      'VolunteerListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/imports',
    component: lazyRouteComponent(
      screenPart(() => import('../features/imports/import-list.page.js')),
      'ImportListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/imports/new',
    component: lazyRouteComponent(
      screenPart(() => import('../features/imports/new-import.page.js')),
      'NewImportPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/imports/$id',
    validateSearch: v.object({ outcome: text, reason: text }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/imports/import.page.js')),
      'ImportPage',
    ),
  }),
] as const;
