import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as v from 'valibot';
import { signedIn } from './roots.js';
import { screenPart } from './screen-part.js';
import { date, text } from './search-params.js';

const getParentRoute = () => signedIn;

/** The screens of the life of personal data: 本人への開示, 消去, 提供記録, 保存期間, 漏えい等の報告. */
export const personalDataPages = [
  createRoute({
    getParentRoute,
    path: '/people/$id/own-data',
    component: lazyRouteComponent(
      screenPart(() => import('../features/personal-data/own-data.page.js')),
      'OwnDataPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/erase',
    component: lazyRouteComponent(
      screenPart(() => import('../features/personal-data/erase-person.page.js')),
      'ErasePersonPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/disclosures',
    validateSearch: v.object({ recipient: text, kind: text, from: date, until: date }),
    component: lazyRouteComponent(
      screenPart(() => import('../features/personal-data/disclosure-list.page.js')),
      'DisclosureListPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/retention',
    component: lazyRouteComponent(
      screenPart(() => import('../features/personal-data/retention.page.js')),
      'RetentionPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/trail/breach',
    component: lazyRouteComponent(
      screenPart(() => import('../features/trail/breach.page.js')),
      'BreachPage',
    ),
  }),
] as const;
