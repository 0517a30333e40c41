import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import * as v from 'valibot';
import { keepDraftsOf } from '../features/shared-fields/kept-fields.js';
import { SignInPage } from '../features/account/sign-in.page.js';
import { execute } from '../graphql/execute.js';
import { SignedOut } from '../graphql/request-errors.js';
import { owesPledge } from '../graphql/session-news.js';
import { queryClient } from '../graphql/use-operation.js';
import { Frame } from './frame.js';
import { NotFoundPage } from './not-found.page.js';
import { PendingWithoutFrame } from './pending.js';
import { screenPart } from './screen-part.js';
import { text } from './search-params.js';
import { VIEWER } from './viewer.js';

/** Above every screen. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** サインイン */
export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: v.object({ next: text, problem: text }),
});

/** パスワードを決める */
export const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  component: lazyRouteComponent(
    screenPart(() => import('../features/account/set-password.page.js')),
    'SetPasswordPage',
  ),
});

/** 秘密厳守の約束 */
export const pledge = createRoute({
  getParentRoute: () => root,
  path: '/pledge',
  validateSearch: v.object({ next: text }),
  component: lazyRouteComponent(
    screenPart(() => import('../features/account/pledge/pledge.page.js')),
    'PledgePage',
  ),
});

/** Everything behind sign-in. Without a session one is sent to sign in, without the promise of secrecy to give it, and comes back. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  pendingComponent: PendingWithoutFrame,
  beforeLoad: async ({ location }) => {
    const key = [String(VIEWER.__meta__?.['hash']), {}];
    const answer = await queryClient
      .query({ queryKey: key, queryFn: () => execute(VIEWER, {}), staleTime: 'static', retry: false })
      .catch((error: unknown) => {
        if (error instanceof SignedOut) redirect({ to: '/sign-in', search: { next: location.href }, throw: true });
      });
    if (answer) keepDraftsOf(answer.viewer.account.id);
    if (owesPledge()) redirect({ to: '/pledge', search: { next: location.href }, throw: true });
  },
});
