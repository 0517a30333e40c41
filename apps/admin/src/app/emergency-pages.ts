import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './roots.js';
import { screenPart } from './screen-part.js';

const getParentRoute = () => signedIn;

/** The screens of emergencies (緊急). */
export const emergencyPages = [
  createRoute({
    getParentRoute,
    path: '/emergency',
    component: lazyRouteComponent(
      screenPart(() => import('../features/emergency/emergency.page.js')),
      'EmergencyPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/emergency/reviews',
    component: lazyRouteComponent(
      screenPart(() => import('../features/emergency/emergency-reviews.page.js')),
      'EmergencyReviewsPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/disaster',
    component: lazyRouteComponent(
      screenPart(() => import('../features/disaster/disaster.page.js')),
      'DisasterPage',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/disaster/people',
    component: lazyRouteComponent(
      screenPart(() => import('../features/disaster/evacuation.page.js')),
      'EvacuationPage',
    ),
  }),
] as const;
